-- One row per response of a current levering.
select r.gemeente, r.datum, r.groep, r.cijfer, r.herkomst, concat(r.levering_id, '-', r.rijnummer) as rij
from rij_tevredenheid r
join levering l on l.id = r.levering_id and l.status = 'actueel'
