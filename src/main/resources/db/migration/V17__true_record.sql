-- Minutes tell when a session was really closed, never when its meeting was planned to end.
alter table meeting_session add column closed_at timestamp with time zone;
