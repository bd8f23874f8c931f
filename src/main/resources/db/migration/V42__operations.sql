-- The servers of the service, each with its own row, which it writes anew as long as it lives and takes away when it is stopped.
create table service_node (
    name       varchar(200)             not null primary key,
    version    varchar(40)              not null,
    started_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null
);

-- What the last check of the journal by night found: one row.
create table journal_checkup (
    id         integer                  not null primary key,
    checked_at timestamp with time zone not null,
    lines_read bigint                   not null,
    fault      varchar(20),
    fault_rank bigint                   not null
);
