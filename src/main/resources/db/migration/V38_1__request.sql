-- Who may read a request, as one number; nobody, until it is written. V38_2 writes those of the requests that were there before.
alter table funding_request add column readership bigint default 0 not null;
alter table funding_request add column deposit_year integer;

update funding_request set deposit_year = cast(substring(reference, 3, 4) as integer) where reference is not null;

-- Under what a request is found: its words, and its départements after an @. Read by ranges of the index, who may read it in it.
create table request_term (
    request    bigint      not null references funding_request (id) on delete cascade,
    term       varchar(41) not null,
    readership bigint      not null,
    primary key (request, term)
);

create index request_term_found on request_term (term, request, readership);

-- A way for each filter and each order of the list, each with what the others ask for: a list is found without one of its rows.
drop index funding_request_state;
drop index funding_request_receiving;
drop index funding_request_applicant;
drop index funding_request_due;
create index funding_request_readers on funding_request (readership, id);
create index funding_request_newest on funding_request (id, readership, state, theme, receiving_signatory, deposit_year, due);
create index funding_request_state on funding_request (state, id, readership, theme, receiving_signatory, deposit_year, due);
create index funding_request_theme on funding_request (theme, id, readership, state, receiving_signatory, deposit_year, due);
create index funding_request_receiving on funding_request (receiving_signatory, id, readership, state, theme, deposit_year, due);
create index funding_request_year on funding_request (deposit_year, id, readership, state, theme, receiving_signatory, due);
create index funding_request_applicant on funding_request (applicant_words, id, readership, state, theme, receiving_signatory, deposit_year, due);
create index funding_request_due on funding_request (due asc nulls last, id desc, readership, state, theme, receiving_signatory, deposit_year);
create index funding_request_due_last on funding_request (due desc nulls last, id desc, readership, state, theme, receiving_signatory, deposit_year);
create index funding_request_depositor on funding_request (depositor, state, id, readership);
