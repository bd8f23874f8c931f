-- Whom a request waits for while it circulates, among the terms under which it is found: a ? and the signatory, as a ! and who answered.
insert into request_term (request, term, readership)
select r.id, '?' || a.signatory, r.readership
  from funding_request r
  join circulation c on c.reference = r.reference
  join circulation_asked a on a.circulation = c.id
 where r.state = 'CIRCULATING'
   and not exists (select 1 from opinion o where o.reference = r.reference and o.signatory = a.signatory);
