-- Opgeschaalde gezinnen are some of the gezinnen: teller, noemer and rest are at most those of kpi2.
select 'opgeschaald_boven_alle' as toets, b.gebied, b.periode
from figuur b
join figuur a on a.indicator = 'kpi2' and a.gebied = b.gebied and a.periode = b.periode
where b.indicator = 'kpi2b'
  and (b.noemer > a.noemer
    or cast(b.teller as bigint) > cast(a.teller as bigint)
    or b.noemer - cast(b.teller as bigint) > a.noemer - cast(a.teller as bigint))
