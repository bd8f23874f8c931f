-- What people sent is looked at by a scanner where there is one; what the service made itself is not. A file is waiting until then.
alter table stored_file add column scan_state varchar(10) default 'OURS' not null;
alter table stored_file add column scanned_at timestamp with time zone;

update stored_file set scan_state = 'WAITING'
 where id in (select file_id from attachment)
    or id in (select file_id from item_document)
    or id in (select piece_file_id from opinion where piece_file_id is not null);

create index stored_file_scan_state on stored_file (scan_state, id);
