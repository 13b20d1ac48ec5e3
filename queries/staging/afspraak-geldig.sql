-- One row per agreement and gemeente that it holds for, as the levering says whose period ends last; then the shorter.
select g.code as gemeente, r.afspraak, r.partners, r.vastgelegd_op
from rij_afspraken r
join levering l on l.id = r.levering_id and l.status = 'actueel'
join gemeente g on list_contains(r.gemeenten, g.code) or list_contains(r.gemeenten, 'regio')
where l.scope in ('regio', g.code)
qualify row_number() over (
  partition by g.code, r.afspraak
  order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end, l.aanleveraar, l.id
) = 1
