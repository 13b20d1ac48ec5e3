-- One row per means of communication, gemeente (or the region) and period, as the levering says whose period ends last; then
-- the shorter.
with rijen as (
  select r.middel, case when r.gemeente = 'regio' then regio.code else r.gemeente end as gebied, r.periode, r.aantal, r.levering_id
  from rij_communicatie r
  cross join regio
)
select r.middel, r.gebied, r.periode, r.aantal
from rijen r
join levering l on l.id = r.levering_id and l.status = 'actueel'
qualify row_number() over (
  partition by r.middel, r.gebied, r.periode
  order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end, l.aanleveraar, l.id
) = 1
