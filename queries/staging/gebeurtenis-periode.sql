-- One row per indicator, gemeente, period and covered quarter in it: what an event with a date is matched with.
select v.indicator, v.gemeente, v.periode, k.start, k.eind
from verwachting v
join kwartaal k on k.start >= v.start and k.eind <= v.eind
join dekking d on d.indicator = v.indicator and d.gemeente = v.gemeente and d.kwartaal = k.code
