-- One row per gebied and period of one indicator: teller and noemer summed over its counted units, and the sum of squares
-- for the spread of a mean. The indicator's own SQL and the way in which the region adds up are put in at the marks.
with eenheid as (
  {{eenheden}}
),
per_gemeente as (
  select
    gemeente as gebied,
    periode,
    cast(sum(teller) as decimal(28, 9)) as teller,
    sum(noemer) as noemer,
    sum(cast(teller as double) * cast(teller as double)) as kwadraten
  from eenheid
  group by gemeente, periode
),
per_regio as (
  {{regio}}
)
select * from per_gemeente
union all
select * from per_regio
