-- An agenda that is begun is a step of its own. `agenda_revision` grows at each change of the agenda: whoever keeps the one
-- that he was told knows whether it changed since.
alter table meeting add column agenda_revision integer default 0 not null;

update meeting set state = 'AGENDA_OPEN'
 where state = 'PLANNED' and exists (select 1 from agenda_item i where i.meeting = meeting.id);
