-- What was decided about the committee itself: a row each, never changed. Two who decide at once get the same number, and one of them loses.
create table resolution (
    number     integer                  not null primary key,
    decided_at timestamp with time zone not null,
    username   varchar(100)             not null,
    by_name    varchar(200)             not null,
    holds_from date                     not null,
    changes    varchar(20000)           not null
);
