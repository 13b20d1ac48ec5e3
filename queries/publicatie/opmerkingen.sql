-- Remarks on quality: where a figure may not say what it seems to say. No numbers.
-- Scholing of an earlier year is missing, so that trained professionals may look untrained.
select distinct 'scholing_eerder_jaar_ontbreekt' as code, v.indicator, v.gemeente as gebied, v.periode
from verwachting v
join kwartaal k on k.jaar < year(v.start)
where v.indicator = 'kpi1' and v.geleverd > 0
  and not exists (
    select 1 from dekking_bron d where d.bron = 'scholing' and d.gemeente = v.gemeente and d.kwartaal = k.code
  )
union all
-- A nulmelding says 'I have no rows', while somebody else delivered rows that name this gemeente.
select distinct 'nulmelding_met_rijen', v.indicator, v.gemeente, v.periode
from verwachting v
join telling t on t.indicator = v.indicator and t.gebied = v.gemeente and t.periode = v.periode
  and (t.teller > 0 or t.noemer > 0)
join indicator_bron n on n.indicator = v.indicator
join levering l on l.status = 'actueel' and l.soort = 'nulmelding' and l.bron = n.bron and l.bron <> 'scholing'
  and l.periode_start <= v.eind and l.periode_eind >= v.start and (l.scope = v.gemeente or l.scope = 'regio')
union all
-- Two rows about one professional in one gemeente do not agree.
select distinct 'professional_tegenstrijdig', 'kpi1', v.gemeente, v.periode
from verwachting v
join (
  select r.gemeente, greatest(min(l.periode_start), make_date(1900, 1, 1)) as van, max(l.periode_eind) as tot
  from rij_professionals r
  join levering l on l.id = r.levering_id and l.status = 'actueel'
  group by r.gemeente, r.professional_id
  having count(*) > 1
    and (count(distinct r.organisatietype) > 1 or count(distinct r.in_dienst) > 1
      or count(distinct coalesce(r.uit_dienst, make_date(9999, 12, 31))) > 1)
) c on c.gemeente = v.gemeente and c.van <= v.peildatum and c.tot >= v.peildatum
where v.indicator = 'kpi1'
union all
-- Two rows about one ervaringsdeskundige on the same day do not agree on whether the role is structural.
select distinct 'ervaringsdeskundige_tegenstrijdig', 'kpi5', v.gemeente, v.periode
from verwachting v
join (
  select g.code as gemeente, min(l.periode_start) as van, max(l.periode_eind) as tot
  from rij_ervaringsdeskundigen r
  join levering l on l.id = r.levering_id and l.status = 'actueel'
  join gemeente g on list_contains(r.gemeenten, g.code) or list_contains(r.gemeenten, 'regio')
  group by g.code, r.persoon_id, r.start
  having count(distinct coalesce(r.einde, make_date(9999, 12, 31))) > 1
) c on c.gemeente = v.gemeente and c.van <= v.peildatum and c.tot >= v.peildatum
where v.indicator = 'kpi5'
union all
-- The figure rests on a typed total: whether units were counted once cannot be checked.
select distinct 'distinct_niet_controleerbaar', a.indicator, g.gebied, a.periode
from aantal_in_periode a
join (select code as gemeente, code as gebied from gemeente union all select g.code, r.code from gemeente g cross join regio r) g
  on g.gemeente = a.gemeente
union all
-- Rows came in where a total had been typed in, and they do not agree. The rows count.
select distinct 'totaal_wijkt_af', a.indicator, a.gemeente, a.periode
from aantal_geldig a
left join telling_rijen t on t.indicator = a.indicator and t.gebied = a.gemeente and t.periode = a.periode
where not exists (
    select 1
    from aantal_in_periode i
    where i.indicator = a.indicator and i.gemeente = a.gemeente and i.periode = a.periode
  )
  and (coalesce(t.teller, 0) <> a.teller or coalesce(t.noemer, 0) <> coalesce(a.noemer, 0))
order by 1, 2, 3, 4
