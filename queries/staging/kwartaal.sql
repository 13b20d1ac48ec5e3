-- One row per quarter of every year that the leveringen touch.
select
  concat(j.jaar, 'KW0', k.nummer) as code,
  cast(j.jaar as integer) as jaar,
  k.nummer,
  make_date(j.jaar, 3 * k.nummer - 2, 1) as start,
  cast(make_date(j.jaar, 3 * k.nummer - 2, 1) + interval '3 months' - interval '1 day' as date) as eind
from (
  select unnest(generate_series(cast(year(start) as bigint), cast(year(eind) as bigint))) as jaar
  from bereik
  where start is not null
) j
cross join (values (1), (2), (3), (4)) k (nummer)
