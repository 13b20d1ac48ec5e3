-- One row per gezin with an opgeschaalde casus, gemeente and period; the teller as for kpi2, over all casussen of the gezin.
select periode, gemeente, gezin as sleutel, voldoet as teller, 1 as noemer
from gezin_in_periode
where opgeschaald = 1
