-- A count is a whole number.
select 'aantal_niet_heel' as toets, gebied, periode
from figuur
where indicator = 'kpi4' and cast(teller as decimal(28, 9)) <> floor(cast(teller as decimal(28, 9)))
