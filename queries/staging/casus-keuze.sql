-- One row per casus, gemeente and period: the row that counts for it. Among the current leveringen that overlap the
-- period that is the one whose period ends last, then the shorter, then the gemeente's own, then by aanleveraar; the
-- order of arrival plays no part. Opgeschaald is the one thing that any of those rows can say.
with kandidaat as (
  select
    v.periode,
    v.start as periode_start,
    v.peildatum,
    r.gemeente, r.casus_id, r.gezin_id, r.start, r.einde, r.scheiding, r.gradatie, r.team, r.plan_datum, r.aantal_regisseurs,
    max(case when r.opgeschaald then 1 else 0 end) over casus as ooit_opgeschaald,
    row_number() over (
      partition by v.periode, r.gemeente, r.casus_id
      order by l.periode_eind desc, l.periode_start desc, case when l.aanleveraar = 'gemeente' then 0 else 1 end,
        l.aanleveraar, l.id
    ) as rang
  from verwachting v
  join levering l on l.status = 'actueel' and l.bron = 'casussen' and l.periode_start <= v.eind and l.periode_eind >= v.start
  join rij_casussen r on r.levering_id = l.id and r.gemeente = v.gemeente
  where v.indicator = 'kpi2' and v.geleverd > 0
  window casus as (partition by v.periode, r.gemeente, r.casus_id)
)
select * from kandidaat where rang = 1
