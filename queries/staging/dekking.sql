-- One row per indicator, gemeente and quarter that is covered: every bron that the indicator needs has a levering.
select n.indicator, d.gemeente, d.kwartaal
from indicator_bron n
join dekking_bron d on d.bron = n.bron
group by n.indicator, n.aantal_bronnen, d.gemeente, d.kwartaal
having count(*) = n.aantal_bronnen
