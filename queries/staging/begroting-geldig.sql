-- One row per post, year and kind of money of the region or of one gemeente, as the levering says whose period ends last;
-- then the shorter.
select
  case when l.scope = 'regio' then regio.code else l.scope end as gebied,
  r.post, r.jaar, r.soort, r.optioneel, r.begroot, r.besteed
from rij_begroting r
join levering l on l.id = r.levering_id and l.status = 'actueel'
cross join regio
qualify row_number() over (
  partition by l.scope, r.post, r.jaar, r.soort
  order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end, l.aanleveraar, l.id
) = 1
