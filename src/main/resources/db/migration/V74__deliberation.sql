-- What is deliberated on at a meeting is asked for on its page, by the meeting alone.
create index deliberation_meeting on deliberation (meeting);
