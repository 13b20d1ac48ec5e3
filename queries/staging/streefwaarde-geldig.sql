-- One row per indicator, gebied and year for which a target or baseline was delivered; of several leveringen the one whose
-- period ends last, then the shorter, then the gemeente's own.
with rijen as (
  select
    r.indicator,
    case when r.gebied = 'regio' then regio.code else r.gebied end as gebied,
    r.jaar, r.streefwaarde, r.nulmeting, r.nulmeting_jaar,
    l.periode_eind, l.periode_start, l.aanleveraar, l.id, r.rijnummer
  from rij_streefwaarden r
  join levering l on l.id = r.levering_id and l.status = 'actueel'
  cross join regio
)
select indicator, gebied, jaar, streefwaarde, nulmeting, nulmeting_jaar
from rijen
qualify row_number() over (
  partition by indicator, gebied, jaar
  order by periode_eind desc, periode_start desc, case when aanleveraar = 'gemeente' then 0 else 1 end, aanleveraar, id, rijnummer
) = 1
