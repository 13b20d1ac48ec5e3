-- One row per indicator, gebied and period: what rows and typed totals add up to. A total has no spread.
with deel as (
  select indicator, gebied, periode, teller, noemer, kwadraten, 0 as totaal
  from telling_rijen
  union all
  select indicator, gemeente, periode, teller, noemer, null, 1
  from aantal_in_periode
  union all
  select a.indicator, r.code, a.periode, a.teller, a.noemer, null, 1
  from aantal_in_periode a
  cross join regio r
)
select
  indicator,
  gebied,
  periode,
  cast(sum(teller) as decimal(28, 9)) as teller,
  sum(noemer) as noemer,
  case when max(totaal) = 0 then sum(kwadraten) end as kwadraten
from deel
group by indicator, gebied, periode
