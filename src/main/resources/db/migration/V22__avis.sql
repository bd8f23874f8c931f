-- How many reserves of the avis are still to be lifted, when the funder granted its money; V22_1 counts those of before.
alter table follow_up add column open_reserves integer default 0 not null;

create index follow_up_open on follow_up (open_reserves);
