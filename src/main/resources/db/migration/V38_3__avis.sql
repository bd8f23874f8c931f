-- What the register is narrowed by, beside the avis, which are kept as they are. V38_4 fills it for those of before.
create table register_entry (
    avis       bigint      not null primary key references avis (id),
    readership bigint      not null,
    outcome    varchar(40) not null,
    in_force   boolean     not null
);

create index register_entry_newest on register_entry (avis, readership, outcome, in_force);
create index register_entry_readers on register_entry (readership, avis);
create index register_entry_outcome on register_entry (outcome, avis, readership, in_force);

-- Whether an avis has a word, without reading all that have it.
create index avis_word_of_avis on avis_word (avis, word);
