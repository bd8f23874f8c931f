-- Those of a year are counted from here.
create index deliberation_due on deliberation (due, reference);
