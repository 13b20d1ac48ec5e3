select
    r.code as gebied,
    t.periode,
    cast(sum(t.teller) as decimal(28, 9)) as teller,
    sum(t.noemer) as noemer,
    sum(t.kwadraten) as kwadraten
  from per_gemeente t
  cross join regio r
  group by r.code, t.periode
