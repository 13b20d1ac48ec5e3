-- One row per gezin, gemeente and period. Teller 1 when every casus of the gezin has a plan and exactly one regisseur.
select periode, gemeente, gezin as sleutel, voldoet as teller, 1 as noemer, gradatie, team
from gezin_in_periode
