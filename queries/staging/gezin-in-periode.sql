-- One row per gezin, gemeente and period with at least one casus that counts: after a scheiding, not gradatie A, and active
-- on a day from the start of the period to the peildatum. `voldoet` when every such casus had a plan and exactly one
-- regisseur on its reference date: its einde when that is on or before the peildatum, and the peildatum otherwise.
-- `gradatie` is the heaviest of its casussen; `team` is 'meer' when more than one team works for the gezin.
with telt as (
  select *
  from casus_keuze
  where scheiding and (gradatie is null or gradatie <> 'A')
    and start <= peildatum and (einde is null or einde >= periode_start)
)
select
  periode,
  gemeente,
  case when gezin_id is null then concat('casus:', casus_id) else concat('gezin:', gezin_id) end as gezin,
  min(case
    when aantal_regisseurs = 1 and plan_datum <= case when einde <= peildatum then einde else peildatum end then 1
    else 0
  end) as voldoet,
  max(ooit_opgeschaald) as opgeschaald,
  max(gradatie) as gradatie,
  case when min(team) = max(team) then min(team) when min(team) is not null then 'meer' end as team
from telt
group by periode, gemeente, case when gezin_id is null then concat('casus:', casus_id) else concat('gezin:', gezin_id) end
