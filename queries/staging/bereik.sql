-- One row: the first and the last day of all current leveringen of the sources that figures come from. Scholing is left
-- out: it is evidence about persons, and reaches back years before the first figure.
select min(periode_start) as start, max(periode_eind) as eind
from levering
where status = 'actueel'
  and bron in ('professionals', 'casussen', 'verwijzingen', 'overleggen', 'ervaringsdeskundigen', 'tevredenheid', 'aantallen')
