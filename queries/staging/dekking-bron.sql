-- One row per bron, gemeente and quarter for which a current levering of a dekkende aanleveraar exists, nulmelding included.
select distinct l.bron, g.code as gemeente, k.code as kwartaal
from levering l
join kwartaal k on k.start >= l.periode_start and k.eind <= l.periode_eind
join gemeente g on l.scope = g.code or l.scope = 'regio'
where l.status = 'actueel'
  and (
    l.aanleveraar = 'gemeente'
    or exists (select 1 from dekkend d where d.bron = l.bron and d.aanleveraar = l.aanleveraar)
  )
