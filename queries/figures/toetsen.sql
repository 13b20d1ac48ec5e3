-- What no figure may be, whatever the indicator. One row per breach: the name of the check, the gebied and the period.
select 'teller_boven_noemer' as toets, f.indicator, f.gebied, f.periode
from figuur f
join indicator i on i.code = f.indicator
where i.vorm = 'aandeel' and cast(f.teller as decimal(28, 9)) > f.noemer
union all
select 'negatief', indicator, gebied, periode
from figuur
where cast(teller as decimal(28, 9)) < 0 or noemer < 0
union all
select 'meer_geleverd_dan_verwacht', indicator, gebied, periode
from figuur
where geleverd > verwacht
union all
select 'ontbreekt_met_getal', indicator, gebied, periode
from figuur
where geleverd = 0 and (teller is not null or noemer is not null or waarde is not null)
union all
-- The region is the sum of its gemeenten, or at most that where units are counted once.
select 'regio_is_geen_som', s.indicator, r.code, s.periode
from (
  select f.indicator, f.periode,
    sum(case when f.gebied = r.code then cast(f.teller as decimal(28, 9)) else 0 end) as teller,
    sum(case when f.gebied = r.code then 0 else cast(f.teller as decimal(28, 9)) end) as teller_gemeenten,
    sum(case when f.gebied = r.code then f.noemer else 0 end) as noemer,
    sum(case when f.gebied = r.code then 0 else f.noemer end) as noemer_gemeenten
  from figuur f
  cross join regio r
  group by f.indicator, f.periode
) s
join indicator i on i.code = s.indicator
cross join regio r
where (i.regio = 'som' and (s.teller <> s.teller_gemeenten or s.noemer <> s.noemer_gemeenten))
  or s.teller > s.teller_gemeenten or s.noemer > s.noemer_gemeenten
