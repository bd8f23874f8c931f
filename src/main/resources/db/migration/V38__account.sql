-- Which sets of facts there are that decide who may read a request: few, whatever the number of requests. Its id is made of what it
-- says, so that whoever writes one asks for none; one that is written twice at once says the same twice.
create table readership (
    id                  bigint        not null,
    draft               boolean       not null,
    receiving_signatory varchar(40)   not null,
    circulated_to       varchar(4000) not null
);

create index readership_id on readership (id);
