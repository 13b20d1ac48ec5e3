-- One row per casus, gemeente and period: the row that counts for it. Among the current leveringen that overlap the
-- period that is the one whose period ends last, then the shorter, then the gemeente's own, then by aanleveraar; the
-- order of arrival plays no part. Opgeschaald is the one thing that any of those rows can say.
with overlap as (
  select
    v.periode,
    v.gemeente,
    v.start as periode_start,
    v.peildatum,
    l.id as levering_id,
    row_number() over (
      partition by v.periode, v.gemeente
      order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end,
        l.aanleveraar, l.id
    ) as voorrang,
    count(*) over (partition by v.periode, v.gemeente) as leveringen
  from verwachting v
  join levering l on l.status = 'actueel' and l.bron = 'casussen' and l.periode_start <= v.eind and l.periode_eind >= v.start
    and (l.scope = v.gemeente or l.scope = 'regio')
  where v.indicator = 'kpi2' and v.geleverd > 0
),
kandidaat as (
  select
    o.periode, o.periode_start, o.peildatum, o.voorrang, o.leveringen,
    r.gemeente, r.casus_id, r.gezin_id, r.start, r.einde, r.scheiding, r.gradatie, r.team, r.plan_datum, r.aantal_regisseurs,
    case when r.opgeschaald then 1 else 0 end as opgeschaald
  from overlap o
  join rij_casussen r on r.levering_id = o.levering_id and r.gemeente = o.gemeente
),
gekozen as (
  -- A casus is in one levering once: where there is one levering, there is nothing to choose.
  select * from kandidaat where leveringen = 1
  union all
  select * exclude (opgeschaald, plek) from (
    select *,
      max(opgeschaald) over (partition by periode, gemeente, casus_id) as ooit,
      row_number() over (partition by periode, gemeente, casus_id order by voorrang) as plek
    from kandidaat
    where leveringen > 1
  )
  where plek = 1
)
select
  periode, periode_start, peildatum, gemeente, casus_id, gezin_id, start, einde, scheiding, gradatie, team, plan_datum,
  aantal_regisseurs, opgeschaald as ooit_opgeschaald
from gekozen
