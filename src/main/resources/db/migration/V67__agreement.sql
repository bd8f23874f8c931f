-- The convention that the bodies of the committee signed: one, which is renewed. Its row has the number 1, so that it is recorded once.
create table agreement (
    id            bigint                   not null primary key,
    version       integer                  not null,
    signed_on     date                     not null,
    first_day     date                     not null,
    months        integer                  not null,
    renewal       varchar(20)              not null,
    notice_length integer,
    notice_unit   varchar(20),
    decided_by    varchar(300),
    signatories   varchar(4000)            not null,
    recorded_at   timestamp with time zone not null,
    recorded_by   varchar(200)             not null,
    -- rank of the last term whose end somebody was asked to decide about, and whether that is still open
    task_of       integer,
    task_open     boolean                  not null
);

-- A term each. Those that follow one another without a gap are counted in months from the first day of the first of them.
create table agreement_term (
    agreement         bigint      not null references agreement (id),
    rank_in_agreement integer     not null,
    first_day         date        not null,
    last_day          date        not null,
    months            integer     not null,
    chain_start       date        not null,
    chain_months      integer     not null,
    origin            varchar(20) not null,
    signed_on         date,
    act               varchar(500),
    primary key (agreement, rank_in_agreement)
);

-- Notices, and decisions not to renew. Which term each concerns is counted from the day on which it was given.
create table agreement_notice (
    agreement         bigint                   not null references agreement (id),
    rank_in_agreement integer                  not null,
    given_on          date                     not null,
    given_by          varchar(300)             not null,
    words             varchar(2000),
    recorded_at       timestamp with time zone not null,
    recorded_by       varchar(200)             not null,
    primary key (agreement, rank_in_agreement)
);

create table agreement_amendment (
    agreement         bigint                   not null references agreement (id),
    rank_in_agreement integer                  not null,
    signed_on         date                     not null,
    words             varchar(4000)            not null,
    recorded_at       timestamp with time zone not null,
    recorded_by       varchar(200)             not null,
    primary key (agreement, rank_in_agreement)
);
