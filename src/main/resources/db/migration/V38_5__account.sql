-- The journal is read from its end, within a period, and by the kind of act.
create index journal_entry_at on journal_entry (at, id);
create index journal_entry_act on journal_entry (act, id);
