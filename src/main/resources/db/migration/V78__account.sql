-- Whether somebody ever did something: asked of each account that was never used, in the place of the whole journal.
create index journal_entry_person on journal_entry (username);
