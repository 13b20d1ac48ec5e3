-- The counted units of one indicator by the part they are in: per gemeente, and for the region (gebied is its code) as the
-- sum of its gemeenten. For an indicator of which every row is a unit of one gemeente: what is added up are a few rows, not
-- a million units. The indicator's own SQL and the column are put in at the marks.
with eenheid as (
  {{eenheden}}
),
per_gemeente as (
  select e.gemeente, e.periode, coalesce(e.{{kolom}}, 'onbekend') as deel, sum(e.teller) as teller, sum(e.noemer) as noemer
  from eenheid e
  join periode p on p.code = e.periode and p.soort = '{{soort}}'
  group by e.gemeente, e.periode, coalesce(e.{{kolom}}, 'onbekend')
)
select r.code as gebied, g.periode, g.deel, sum(g.teller) as teller, sum(g.noemer) as noemer
from per_gemeente g
cross join regio r
group by r.code, g.periode, g.deel
union all
select gemeente, periode, deel, teller, noemer from per_gemeente
