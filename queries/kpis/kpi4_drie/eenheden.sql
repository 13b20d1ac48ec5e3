-- One row per overleg with all three party groups, gemeente and period.
select distinct p.periode, p.gemeente, o.overleg_id as sleutel, 1 as teller, null as noemer
from gebeurtenis_periode p
join overleg_gemeente o on o.gemeente = p.gemeente and o.datum between p.start and p.eind
where p.indicator = 'kpi4_drie' and o.groepen = 3
