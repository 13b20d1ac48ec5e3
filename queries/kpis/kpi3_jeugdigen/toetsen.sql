-- Every jeugdige has at least one verwijzing.
select 'meer_jeugdigen_dan_verwijzingen' as toets, j.gebied, j.periode
from figuur j
join figuur v on v.indicator = 'kpi3' and v.gebied = j.gebied and v.periode = j.periode
where j.indicator = 'kpi3_jeugdigen' and cast(j.teller as bigint) > cast(v.teller as bigint)
