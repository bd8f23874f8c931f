-- When its owner last entered; null for nobody yet.
alter table account add column last_login_at timestamp with time zone;
