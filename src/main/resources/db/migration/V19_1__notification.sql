-- What each person wants to be told, and how soon; a kind without a row is told at once.
create table notice_preference (
    username varchar(60) not null,
    kind     varchar(20) not null,
    rhythm   varchar(20) not null,
    primary key (username, kind)
);

-- A notice that waits for its reader's digest, as a line of it.
alter table notice add column username varchar(60);
alter table notice add column about varchar(400);
alter table notice add column headline varchar(400);
alter table notice add column page varchar(200);
alter table notice add column task boolean;
-- Of a digest: under which its reader ends it from the mail program, without a log-in.
alter table notice add column unsubscribe uuid;

create index notice_gathered on notice (username, state, id);
create unique index notice_unsubscribe on notice (unsubscribe);
