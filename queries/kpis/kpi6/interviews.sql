-- Interviews beside the mean: one row per gemeente and year.
select p.periode, p.gemeente, count(*) as aantal
from gebeurtenis_periode p
join respons r on r.gemeente = p.gemeente and r.datum between p.start and p.eind
where p.indicator = 'kpi6' and r.herkomst = 'interview'
group by p.periode, p.gemeente
