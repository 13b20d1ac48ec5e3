-- A share lies between 0 and 100.
select 'aandeel_buiten_bereik' as toets, gebied, periode
from figuur
where indicator = 'kpi2' and waarde is not null and (cast(waarde as double) < 0 or cast(waarde as double) > 100)
