-- One row per delivered row of an overleg that went ahead and was no casusoverleg, and gemeente that it names ('regio' names
-- all), with the number of party groups: SLT; RET; onderwijs or zorg. Rows of one overleg are never combined.
select
  r.overleg_id,
  r.datum,
  g.code as gemeente,
  cast(list_contains(r.partijen, 'SLT') as integer)
    + cast(list_contains(r.partijen, 'RET') as integer)
    + cast(list_contains(r.partijen, 'onderwijs') or list_contains(r.partijen, 'zorg') as integer) as groepen
from rij_overleggen r
join levering l on l.id = r.levering_id and l.status = 'actueel'
join gemeente g on list_contains(r.gemeenten, g.code) or list_contains(r.gemeenten, 'regio')
where r.status = 'doorgegaan' and (r.soort is null or r.soort <> 'casusoverleg')
