-- Those that run, among all that there were.
create index consultation_running on consultation (state, debate_end, vote_end);
