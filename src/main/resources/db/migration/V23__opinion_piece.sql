-- The file that may go with a version of an opinion; a correction that keeps it points to the same content.
alter table opinion add column piece_file_name varchar(255);
alter table opinion add column piece_media_type varchar(100);
alter table opinion add column piece_size_bytes bigint;
alter table opinion add column piece_sha256 varchar(64);
alter table opinion add column piece_file_id bigint references stored_file (id);
