-- Nothing looks for a Message-ID, and none comes twice: it is random. The index that its being unique asked for was written with each
-- notice and again with each delivery. (A constraint without a name has another one in each database; it goes with its column.)
alter table notice add column mail_id varchar(200);
update notice set mail_id = message_id;
alter table notice drop column message_id;
alter table notice rename column mail_id to message_id;
alter table notice alter column message_id set not null;
