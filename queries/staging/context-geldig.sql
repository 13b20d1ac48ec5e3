-- One row per gemeente and year; of several leveringen the one whose period ends last, then the shorter.
select r.gemeente, r.jaar, r.inwoners, r.jeugdigen_0_17, r.scheidingen_met_kinderen
from rij_context r
join levering l on l.id = r.levering_id and l.status = 'actueel'
qualify row_number() over (
  partition by r.gemeente, r.jaar
  order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end, l.aanleveraar, l.id
) = 1
