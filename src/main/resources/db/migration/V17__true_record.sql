-- Minutes tell when a session was really closed, never when its meeting was planned to end.
alter table meeting_session add column closed_at timestamp with time zone;

-- The move of a meeting is told by the process and was done by somebody.
alter table meeting add column changed_by varchar(200);
alter table meeting add column changed_by_name varchar(200);
