-- A mean of grades from 1 to 10 lies between them.
select 'gemiddelde_buiten_bereik' as toets, gebied, periode
from figuur
where indicator = 'kpi6_kinderen' and waarde is not null and (cast(waarde as double) < 1 or cast(waarde as double) > 10)
