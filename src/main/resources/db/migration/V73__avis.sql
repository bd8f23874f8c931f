-- For the lines that are there already.
update register_line
   set reserves_left = coalesce((select sum(f.open_reserves) from avis a join follow_up f on f.reference = a.reference and (f.avis_number is null or f.avis_number = a.number)
                                  where a.id = register_line.avis), 0),
       reserves_lifted = (select count(*) from avis a join follow_up f on f.reference = a.reference and (f.avis_number is null or f.avis_number = a.number)
                            join lifted_reserve l on l.follow_up = f.id
                           where a.id = register_line.avis);
