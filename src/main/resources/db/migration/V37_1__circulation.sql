-- The reserves of an opinion are read and written with it, as the steps of a request are.
alter table opinion add column reserves varchar(300000) default '{"texts":[]}' not null;
update opinion
   set reserves = coalesce(
         (select '{"texts":[' || string_agg('"'
                 || replace(replace(replace(replace(replace(r.reserve_text, '\', '\\'), '"', '\"'),
                                            chr(10), '\n'), chr(13), '\r'), chr(9), '\t')
                 || '"', ',' order by r.rank_in_opinion) || ']}'
            from opinion_reserve r
           where r.opinion = opinion.id), reserves);
drop table opinion_reserve;
