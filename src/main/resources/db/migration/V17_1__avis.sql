-- A request has one avis, and one more each time that it is mended: the last replaces the one before. V17_2 lets it have several.
alter table avis add column rank_in_request integer default 1 not null;

-- Why an avis is to be replaced, once: rows are only ever added.
create table avis_rectification (
    avis_number   varchar(60) primary key references avis (number),
    reason        varchar(5000)            not null,
    asked_by      varchar(200)             not null,
    asked_by_name varchar(200)             not null,
    asked_at      timestamp with time zone not null
);

-- Where a request stood when it came back to be deliberated on again, and goes back to.
alter table funding_request add column rectified_from varchar(40);

-- The reserves that were lifted are those of this avis; null in what was recorded when a request had one alone.
alter table follow_up add column avis_number varchar(60);
