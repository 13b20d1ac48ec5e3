-- One row per verwijzing naar zware jeugdhulp, gemeente and year.
select p.periode, p.gemeente, z.rij as sleutel, 1 as teller, null as noemer
from gebeurtenis_periode p
join zware_verwijzing z on z.gemeente = p.gemeente and z.datum between p.start and p.eind
where p.indicator = 'kpi3'
