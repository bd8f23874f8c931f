-- What of a meeting did not reach its addressee, on its page: PostgreSQL went through all mails from the first on.
create index notice_reference on notice (reference, state);
