-- With the words of a line, and gone with them when a person is erased: nobody guesses words from their commitment without it.
alter table journal_entry add column salt varchar(64);

-- The chain: each line signs the one before it. What a person may ask to have erased is not in it, but its commitment is.
create table journal_line (
    rank_in_chain bigint primary key,
    entry         bigint                   not null unique references journal_entry (id),
    at            timestamp with time zone not null,
    act           varchar(80)              not null,
    commitment    varchar(64)              not null,
    hash          varchar(64)              not null
);

-- Written with its entry, in the transaction of the act; removed when the entry is in the chain.
create table journal_pending (
    entry bigint primary key references journal_entry (id)
);

-- One row. Whoever holds its lock writes the chain.
create table journal_head (
    id        integer primary key,
    last_rank bigint      not null,
    last_hash varchar(64) not null
);
