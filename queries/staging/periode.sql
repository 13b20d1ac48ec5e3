-- One row per period of any kind that shares a day with the leveringen.
with vakken as (
  select concat(jaar, 'JJ00') as code, 'jaar' as soort, jaar, 1 as nummer, min(start) as start, max(eind) as eind
  from kwartaal
  group by jaar
  union all
  select concat(jaar, 'HJ0', (nummer + 1) // 2), 'halfjaar', jaar, (nummer + 1) // 2, min(start), max(eind)
  from kwartaal
  group by jaar, (nummer + 1) // 2
  union all
  select code, 'kwartaal', jaar, nummer, start, eind
  from kwartaal
)
select v.*
from vakken v
cross join bereik b
where v.start <= b.eind and v.eind >= b.start
