-- One row per response with a grade, gemeente and year; interviews never enter the mean.
select p.periode, p.gemeente, r.rij as sleutel, r.cijfer as teller, 1 as noemer
from gebeurtenis_periode p
join respons r on r.gemeente = p.gemeente and r.datum between p.start and p.eind
where p.indicator = 'kpi6' and r.cijfer is not null and (r.herkomst is null or r.herkomst <> 'interview')
