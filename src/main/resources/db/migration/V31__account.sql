-- The second factor that its owner shows beside the password; null for none. Of the log-in, asked on each page: without a join.
alter table account add column second_factor bigint;
