select
    r.code as gebied,
    e.periode,
    cast(sum(e.teller) as decimal(28, 9)) as teller,
    sum(e.noemer) as noemer,
    null as kwadraten
  from (
    -- One unit that several gemeenten count is one in the region; it is in the teller when any of them says so.
    select periode, sleutel, max(teller) as teller, max(noemer) as noemer
    from eenheid
    group by periode, sleutel
  ) e
  cross join regio r
  group by r.code, e.periode
