-- Interviews with children and young persons beside the mean: one row per gemeente and year.
select p.periode, p.gemeente, count(*) as aantal
from gebeurtenis_periode p
join respons r on r.gemeente = p.gemeente and r.datum between p.start and p.eind
where p.indicator = 'kpi6_kinderen' and r.groep in ('kind', 'jongere') and r.herkomst = 'interview'
group by p.periode, p.gemeente
