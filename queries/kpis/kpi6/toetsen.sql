-- The two groups together are everybody, as far as the group is known.
select 'groepen_boven_totaal' as toets, t.gebied, t.periode
from figuur t
join figuur o on o.indicator = 'kpi6_ouders' and o.gebied = t.gebied and o.periode = t.periode
join figuur k on k.indicator = 'kpi6_kinderen' and k.gebied = t.gebied and k.periode = t.periode
where t.indicator = 'kpi6' and o.noemer + k.noemer > t.noemer
union all
select 'gemiddelde_buiten_bereik', gebied, periode
from figuur
where indicator = 'kpi6' and waarde is not null and (cast(waarde as double) < 1 or cast(waarde as double) > 10)
