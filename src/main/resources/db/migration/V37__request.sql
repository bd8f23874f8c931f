-- The steps that a request reached are read and written with it: one column instead of a table, whose rows were all
-- deleted and written again at each save. An instant as a number is seconds.
alter table funding_request add column milestones varchar(100000) default '{"all":[]}' not null;
update funding_request
   set milestones = coalesce(
         (select '{"all":[' || string_agg('{"state":"' || m.state || '","reachedAt":'
                 || cast(extract(epoch from m.reached_at) as varchar(40)) || '}', ',' order by m.rank_in_request) || ']}'
            from request_milestone m
           where m.funding_request = funding_request.id), milestones);
drop table request_milestone;
