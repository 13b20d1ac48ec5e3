-- One row per indicator, gemeente and period of a kind that the indicator is computed for, with what rows cover of it.
-- `peildatum` is the last day of the last covered quarter, empty when none is. A stand for which a total was typed in
-- looks at no rows.
select
  s.indicator,
  g.code as gemeente,
  p.code as periode,
  p.start,
  p.eind,
  max(case when d.kwartaal is not null then k.eind end) as peildatum,
  count(d.kwartaal) as geleverd,
  count(*) as verwacht
from indicator_soort s
join periode p on p.soort = s.soort
cross join gemeente g
join kwartaal k on k.start >= p.start and k.eind <= p.eind
left join aantal_in_periode a on a.indicator = s.indicator and a.gemeente = g.code and a.periode = p.code and a.stand
left join dekking d on d.indicator = s.indicator and d.gemeente = g.code and d.kwartaal = k.code and a.indicator is null
group by s.indicator, g.code, p.code, p.start, p.eind
