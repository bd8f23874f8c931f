-- Always empty: the row that a starting node writes here is never committed, and keeps the others waiting.
create table start_lock (
    holder integer not null primary key
);
