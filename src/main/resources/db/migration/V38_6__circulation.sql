-- Those that are open, among all that there were.
create index circulation_open on circulation (closed_at, reference);
create index opinion_of_signatory on opinion (signatory, reference, stance);
