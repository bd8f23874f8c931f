-- What will be forgotten, and since when the administrator can know it.
create table retention_warning (
    category     varchar(40)              not null,
    item         varchar(200)             not null,
    announced_at timestamp with time zone not null,
    primary key (category, item)
);
