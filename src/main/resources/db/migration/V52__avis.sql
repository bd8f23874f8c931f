-- The register: a line for each avis, by all that it is narrowed and sorted by. Its id is its place: the day of the deliberation first, so
-- that the order of the ids is that of the days. V52_1 fills it for the avis of before.
create table register_line (
    id              bigint         not null primary key,
    avis            bigint         unique references avis (id),
    readership      bigint         not null,
    theme           varchar(40)    not null,
    receiving       varchar(40)    not null,
    scheme          varchar(40)    not null,
    outcome         varchar(40)    not null,
    -- asked, in euros; -1 where it is not known
    amount          numeric(15, 2) not null,
    applicant_words varchar(400)   not null,
    -- AWAITED until the funder's decision is recorded
    follow_up       varchar(40)    not null,
    reserves_open   boolean        not null,
    in_force        boolean        not null
);

create index register_line_newest on register_line (id, readership, outcome, in_force);
create index register_line_readers on register_line (readership, id);
create index register_line_outcome on register_line (outcome, id, readership);
create index register_line_theme on register_line (theme, id, readership);
create index register_line_receiving on register_line (receiving, id, readership);
create index register_line_scheme on register_line (scheme, id, readership);
create index register_line_follow_up on register_line (follow_up, id, readership);
create index register_line_reserves on register_line (reserves_open, id, readership);
create index register_line_amount on register_line (amount, id, readership);
create index register_line_applicant on register_line (applicant_words, id, readership);

-- Inverted index of the register: words without accent or capital, each with the fields in which it stands (a letter each), and the
-- département as @31.
create table register_term (
    term   varchar(41) not null,
    line   bigint      not null references register_line (id),
    fields varchar(10) not null,
    primary key (line, term)
);

create index register_term_found on register_term (term, line, fields);

drop table register_entry;
drop table avis_word;
