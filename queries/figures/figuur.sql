-- One row per indicator, gebied and period for which something could be expected: status, coverage, value and target, the
-- same for every indicator. The value is exact to 6 decimals, half away from zero, by whole-number arithmetic: teller in
-- billionths, times 100 for a share, over noemer.
with gebied_verwachting as (
  select indicator, gemeente as gebied, periode, start, eind, peildatum, geleverd, verwacht,
    cast(geleverd = verwacht as integer) as compleet, 1 as gemeenten
  from geleverd
  union all
  select v.indicator, r.code, v.periode, v.start, v.eind, min(v.peildatum), sum(v.geleverd), sum(v.verwacht),
    sum(cast(v.geleverd = v.verwacht as integer)), count(*)
  from geleverd v
  cross join regio r
  group by v.indicator, r.code, v.periode, v.start, v.eind
),
geteld as (
  select
    g.indicator, g.gebied, g.periode, g.start, g.peildatum, g.geleverd, g.verwacht, g.compleet, g.gemeenten,
    i.vorm, i.eenheid, i.norm,
    case when g.geleverd > 0 then coalesce(t.teller, 0) end as teller,
    case when g.geleverd > 0 and i.vorm <> 'aantal' then coalesce(t.noemer, 0) end as noemer,
    t.kwadraten,
    case
      when g.geleverd = 0 then 'ontbreekt'
      when g.geleverd < g.verwacht then 'onvolledig'
      when i.vorm <> 'aantal' and coalesce(t.noemer, 0) = 0 then 'nvt'
      else 'voorlopig'
    end as status
  from gebied_verwachting g
  join indicator i on i.code = g.indicator
  left join telling t on t.indicator = g.indicator and t.gebied = g.gebied and t.periode = g.periode
),
miljoensten as (
  select *,
    case
      when vorm = 'aantal' then case when status = 'voorlopig' then cast(teller * 1000000 as hugeint) end
      when noemer > 0 then
        (2 * cast(teller * 1000000000 as hugeint) * case when vorm = 'aandeel' then 100 else 1 end + 1000 * noemer)
          // (2000 * noemer)
    end as waarde
  from geteld
)
select
  m.indicator, m.gebied, m.periode,
  exact_tekst(m.teller) as teller,
  cast(m.noemer as bigint) as noemer,
  exact_tekst(cast(m.waarde as decimal(28, 0)) * cast(0.000001 as decimal(7, 6))) as waarde,
  m.eenheid,
  m.status,
  cast(m.geleverd as bigint) as geleverd,
  cast(m.verwacht as bigint) as verwacht,
  exact_tekst(coalesce(s.streefwaarde, cast(m.norm as decimal(18, 9)))) as streefwaarde,
  exact_tekst(n.nulmeting) as nulmeting,
  n.nulmeting_jaar,
  m.peildatum,
  cast(m.compleet as bigint) as gemeenten_compleet,
  cast(m.gemeenten as bigint) as gemeenten_verwacht,
  case when m.vorm = 'gemiddelde' and m.noemer > 1 and m.kwadraten is not null then
    -- Squares are added in the order in which rows happen to lie; rounded, the same rows give the same number.
    round(
      greatest(0, (m.kwadraten - cast(m.teller as double) * cast(m.teller as double) / m.noemer) / (m.noemer - 1)),
      9
    )
  end as variantie,
  case when m.geleverd > 0 and i.heeft_interviews then coalesce(w.aantal, 0) end as interviews
from miljoensten m
join indicator i on i.code = m.indicator
left join streefwaarde_geldig s on s.indicator = m.indicator and s.gebied = m.gebied and s.jaar = year(m.start)
left join nulmeting_geldig n on n.indicator = m.indicator and n.gebied = m.gebied
left join interview w on w.indicator = m.indicator and w.gebied = m.gebied and w.periode = m.periode
order by i.volgorde, (m.gebied = (select code from regio)) desc, m.gebied, m.periode
