-- How many left in a day is counted in an index alone.
create index notice_sent on notice (sent_at);
