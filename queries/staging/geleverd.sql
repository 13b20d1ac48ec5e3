-- One row per indicator, gemeente and period: how many of its quarters are covered, by rows or by a typed total, and the last
-- day of the last of them.
with gedekt as (
  select v.indicator, v.gemeente, v.periode, k.code as kwartaal, k.eind
  from verwachting v
  join kwartaal k on k.start >= v.start and k.eind <= v.eind
  join dekking d on d.indicator = v.indicator and d.gemeente = v.gemeente and d.kwartaal = k.code
  union
  select a.indicator, a.gemeente, a.periode, k.code, k.eind
  from aantal_in_periode a
  join kwartaal k on k.start >= a.start and k.eind <= a.eind
)
select
  v.indicator,
  v.gemeente,
  v.periode,
  v.start,
  v.eind,
  max(g.eind) as peildatum,
  count(g.kwartaal) as geleverd,
  v.verwacht
from verwachting v
left join gedekt g on g.indicator = v.indicator and g.gemeente = v.gemeente and g.periode = v.periode
group by v.indicator, v.gemeente, v.periode, v.start, v.eind, v.verwacht
