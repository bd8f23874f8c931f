-- Until when the node that took a notice has it for itself; it asks for more time as long as it delivers.
alter table notice add column taken_until timestamp with time zone;
-- Notices wait in the outbox alone.
delete from scheduled_tasks where task_name = 'deliver-notice';
