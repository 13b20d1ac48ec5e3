-- The counted units of one indicator by the part they are in: for the region (gebied is its code), and how many of those a
-- gemeente has (gebied is the gemeente): what it can take off when it knows its own rows. For an indicator of which the
-- region counts a unit once, however many gemeenten have it. The indicator's own SQL and the column are put in at the marks.
with eenheid as (
  {{eenheden}}
),
in_regio as (
  select
    e.periode,
    case
      when min(coalesce(e.{{kolom}}, 'onbekend')) = max(coalesce(e.{{kolom}}, 'onbekend')) then min(coalesce(e.{{kolom}}, 'onbekend'))
      else '{{verschillend}}'
    end as deel,
    max(e.teller) as teller,
    max(e.noemer) as noemer,
    list(distinct e.gemeente) as gemeenten
  from eenheid e
  join periode p on p.code = e.periode and p.soort = '{{soort}}'
  group by e.periode, e.sleutel
)
select r.code as gebied, u.periode, u.deel, sum(u.teller) as teller, sum(u.noemer) as noemer
from in_regio u
cross join regio r
group by r.code, u.periode, u.deel
union all
select g.gemeente, u.periode, u.deel, sum(u.teller), sum(u.noemer)
from in_regio u
cross join unnest(u.gemeenten) as g(gemeente)
group by g.gemeente, u.periode, u.deel
