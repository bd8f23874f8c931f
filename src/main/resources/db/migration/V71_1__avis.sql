-- Whether the funder followed the avis, where both say it: kept with the line, so that these are found in an index alone.
alter table register_line add column followed varchar(20) default '' not null;

update register_line set followed = case
    when follow_up in ('', 'AWAITED', 'NOT_YET') then ''
    when outcome in ('FAVORABLE', 'FAVORABLE_WITH_RESERVES') and follow_up in ('GRANTED', 'PARTLY_GRANTED') then 'YES'
    when outcome = 'UNFAVORABLE' and follow_up = 'REFUSED' then 'YES'
    when outcome in ('FAVORABLE', 'FAVORABLE_WITH_RESERVES') and follow_up = 'REFUSED' then 'NO'
    when outcome = 'UNFAVORABLE' and follow_up in ('GRANTED', 'PARTLY_GRANTED') then 'NO'
    else 'NOT_COMPARED' end;

-- The funder decided before this avis replaced the one that it knew.
update register_line set followed = 'NOT_COMPARED'
 where followed <> '' and avis in (select a.id from avis a join follow_up f on f.reference = a.reference where f.avis_number <> a.number);

create index register_line_followed on register_line (followed, id, readership, in_force, follow_up);
