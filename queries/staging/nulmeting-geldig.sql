-- One row per indicator and gebied with a baseline: the one delivered for the latest year.
select indicator, gebied, nulmeting, coalesce(nulmeting_jaar, jaar) as nulmeting_jaar
from streefwaarde_geldig
where nulmeting is not null
qualify row_number() over (partition by indicator, gebied order by jaar desc) = 1
