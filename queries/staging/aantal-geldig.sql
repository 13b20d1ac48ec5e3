-- One row per indicator, gemeente and period for which a total was typed in; of several leveringen the one whose period
-- ends last, then the shorter, then the gemeente's own.
select r.indicator, r.gemeente, r.periode, p.start, p.eind, r.teller, r.noemer
from rij_aantallen r
join levering l on l.id = r.levering_id and l.status = 'actueel'
join indicator_soort s on s.indicator = r.indicator
join periode p on p.code = r.periode and p.soort = s.soort
qualify row_number() over (
  partition by r.indicator, r.gemeente, r.periode
  order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end, l.aanleveraar,
    l.id, r.rijnummer
) = 1
