-- Since when an account is closed: what it left is kept for a time from that day. For those closed before, the journal knows.
alter table account add column closed_at timestamp with time zone;

update account set closed_at = coalesce(
           (select max(j.at) from journal_entry j where j.act = 'account.disabled' and j.subject = account.username),
           current_timestamp)
 where enabled = false;

create index account_closed on account (closed_at);
