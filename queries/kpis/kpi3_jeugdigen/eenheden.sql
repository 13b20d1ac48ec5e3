-- One row per jeugdige with a verwijzing that kpi3 counts, gemeente and year.
select distinct p.periode, p.gemeente, z.jeugdige_id as sleutel, 1 as teller, null as noemer
from gebeurtenis_periode p
join zware_verwijzing z on z.gemeente = p.gemeente and z.datum between p.start and p.eind
where p.indicator = 'kpi3_jeugdigen' and z.jeugdige_id is not null
