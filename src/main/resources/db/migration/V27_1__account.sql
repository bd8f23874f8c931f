-- Log-ins tried, by where they come from and by what name; without a name, all that came from one address. Forgotten after a day.
create table login_attempt (
    origin       varchar(80)              not null,
    username     varchar(60)              not null,
    failures     integer                  not null,
    last_at      timestamp with time zone not null,
    blocked_until timestamp with time zone not null,
    primary key (origin, username)
);

create index login_attempt_last on login_attempt (last_at);

-- Whoever knew a name could keep its owner out.
alter table account drop column failed_logins;
alter table account drop column locked_until;
