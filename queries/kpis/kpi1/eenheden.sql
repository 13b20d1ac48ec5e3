-- One row per professional in service on the gemeente's peildatum, per gemeente and year. Teller 1 when trained on that day;
-- proof of training may come from any gemeente and any year.
with in_dienst as (
  select
    v.periode, v.gemeente, v.peildatum, r.professional_id,
    -- Leveringen that contradict each other about one person put that person in no single part.
    case when min(r.organisatietype) = max(r.organisatietype) then min(r.organisatietype) else 'meer' end as organisatietype
  from verwachting v
  join levering l on l.status = 'actueel' and l.bron = 'professionals'
    and l.periode_start <= v.peildatum and l.periode_eind >= v.peildatum
  join rij_professionals r on r.levering_id = l.id and r.gemeente = v.gemeente
  where v.indicator = 'kpi1'
    and r.organisatietype in ('SLT', 'CJG', 'gemeente')
    and r.in_dienst <= v.peildatum
    and (r.uit_dienst is null or r.uit_dienst >= v.peildatum)
  group by v.periode, v.gemeente, v.peildatum, r.professional_id
),
geschoold as (
  select r.professional_id, r.datum, r.geldig_tot
  from rij_scholing r
  join levering l on l.id = r.levering_id and l.status = 'actueel'
  where r.status in ('afgerond', 'aanwezig') and r.thema = 'signalering'
)
select
  i.periode,
  i.gemeente,
  i.professional_id as sleutel,
  -- The dates are judged after the join: an outer join on more than equality compares every professional with every row.
  max(case
    when g.datum <= i.peildatum and (g.geldig_tot is null or g.geldig_tot >= i.peildatum) then 1
    else 0
  end) as teller,
  1 as noemer,
  any_value(i.organisatietype) as organisatietype
from in_dienst i
left join geschoold g on g.professional_id = i.professional_id
group by i.periode, i.gemeente, i.professional_id
