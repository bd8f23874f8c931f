-- For which signatory reserves of a follow-up are still open: null once all are lifted, or once another avis is in force.
alter table follow_up add column open_for varchar(40);

update follow_up
   set open_for = (select a.receiving_signatory from avis a
                    where a.reference = follow_up.reference and follow_up.open_reserves > 0
                      and (follow_up.avis_number is null or follow_up.avis_number = a.number)
                      and a.rank_in_request = (select max(b.rank_in_request) from avis b
                                                where b.reference = follow_up.reference));

drop index follow_up_open;
create index follow_up_open on follow_up (open_for, decided_on, id, open_reserves, reference);
