-- Those that are open to remarks, among all that there were.
create index minutes_state on minutes (state, remarks_term);
