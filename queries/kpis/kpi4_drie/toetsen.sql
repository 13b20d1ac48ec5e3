-- An overleg of all three parties is an overleg of at least two.
select 'meer_met_drie_dan_met_twee' as toets, d.gebied, d.periode
from figuur d
join figuur t on t.indicator = 'kpi4' and t.gebied = d.gebied and t.periode = d.periode
where d.indicator = 'kpi4_drie' and cast(d.teller as bigint) > cast(t.teller as bigint)
