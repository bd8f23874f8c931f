-- When its words and its address were taken away; its kind, its date and what it was about stay.
alter table notice add column forgotten_at timestamp with time zone;

create index notice_forgotten on notice (forgotten_at, created_at);
