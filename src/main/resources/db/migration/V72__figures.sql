-- What a year's figures count is read in indexes alone.
create index circulation_counted on circulation (reference, id, opened_at);
create index opinion_counted on opinion (reference, signatory, number, stance, given_at);
create index funding_request_paced on funding_request (reference, readership, admissibility_days, opinions_days, deliberation_days, avis_days);

-- And what became of the reserves of an avis, on its line, as the follow-up says it.
alter table register_line add column reserves_left integer default 0 not null;
alter table register_line add column reserves_lifted integer default 0 not null;
create index register_line_counted on register_line (id, readership, in_force, theme, outcome, reserves_open, reserves_left, reserves_lifted);
