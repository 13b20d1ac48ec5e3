-- One row per structural ervaringsdeskundige active on the gemeente's peildatum, gemeente and year. Structural: an agreement
-- of at least six months (a day that does not exist becomes the last of its month), or at least three momenten.
select
  v.periode, v.gemeente, r.persoon_id as sleutel, 1 as teller, null as noemer,
  case when min(r.domein) = max(r.domein) then min(r.domein) else 'beide' end as domein
from verwachting v
join levering l on l.status = 'actueel' and l.bron = 'ervaringsdeskundigen'
  and l.periode_start <= v.peildatum and l.periode_eind >= v.peildatum
join rij_ervaringsdeskundigen r on r.levering_id = l.id
  and (list_contains(r.gemeenten, v.gemeente) or list_contains(r.gemeenten, 'regio'))
where v.indicator = 'kpi5'
  and r.start <= v.peildatum
  and (r.einde is null or r.einde >= v.peildatum)
  and (r.einde is null or r.einde + interval '1 day' >= r.start + interval '6 months' or r.momenten >= 3)
group by v.periode, v.gemeente, r.persoon_id
