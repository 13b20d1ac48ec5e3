-- One row per typed total and period that it counts in. It counts when it lies within the period, no longer total within
-- the period contains it, and rows leave at least one of its quarters uncovered: where rows cover all of it, they win.
-- A stand takes the total of the last period only.
with binnen as (
  select a.*, i.stand, p.code as in_periode
  from aantal_geldig a
  join indicator i on i.code = a.indicator
  join indicator_soort s on s.indicator = a.indicator
  join periode p on p.soort = s.soort and p.start <= a.start and p.eind >= a.eind
  where exists (
    select 1
    from kwartaal k
    where k.start >= a.start and k.eind <= a.eind
      and not exists (
        select 1 from dekking d where d.indicator = a.indicator and d.gemeente = a.gemeente and d.kwartaal = k.code
      )
  )
)
select indicator, gemeente, in_periode as periode, start, eind, stand, teller, noemer
from binnen b
where not exists (
  select 1
  from binnen langer
  where langer.indicator = b.indicator and langer.gemeente = b.gemeente and langer.in_periode = b.in_periode
    and langer.periode <> b.periode
    and (
      (langer.start <= b.start and langer.eind >= b.eind)
      or (b.stand and langer.eind > b.eind)
    )
)
