-- One row per verwijzing naar zware jeugdhulp na scheiding, dated by its first row. Rows of one gemeente about the same
-- jeugdige and hulpvormgroep belong together as long as each is at most 30 days after the one before it, whoever delivered
-- them and across the edges of periods. A row without jeugdige counts by itself when the gemeente delivered it.
with geselecteerd as (
  select r.gemeente, r.datum, r.jeugdige_id, h.groep, l.aanleveraar, concat(r.levering_id, '-', r.rijnummer) as rij
  from rij_verwijzingen r
  join levering l on l.id = r.levering_id and l.status = 'actueel'
  join hulpvorm_groep h on h.hulpvorm = r.hulpvorm
  join zware_groep z on z.groep = h.groep
  where r.scheiding
    and r.soort_start in ('nieuw', 'herhaald')
    and (r.datum_uiteengaan is null or r.datum >= r.datum_uiteengaan)
),
keten as (
  select *, lag(datum) over (partition by gemeente, jeugdige_id, groep order by datum, rij) as vorige
  from geselecteerd
  where jeugdige_id is not null
)
select gemeente, datum, jeugdige_id, rij
from keten
where vorige is null or datum - vorige > 30
union all
select gemeente, datum, null, rij
from geselecteerd
where jeugdige_id is null and aanleveraar = 'gemeente'
