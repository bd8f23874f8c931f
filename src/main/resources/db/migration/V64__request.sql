-- What is counted of a request, so that sums and delays are read without its dossier. V65 fills it for those of before.
alter table funding_request add column amount_asked numeric(15, 2);
alter table funding_request add column admissibility_days integer;
alter table funding_request add column opinions_days integer;
alter table funding_request add column deliberation_days integer;
alter table funding_request add column avis_days integer;
alter table funding_request add column follow_up_days integer;

-- A year is counted in an index alone; so are the requests of a year's avis, and those avis.
create index funding_request_counted on funding_request (deposit_year, readership, departments, theme, amount_asked, reference);
create index funding_request_measured on funding_request (reference, theme, admissibility_days, opinions_days, deliberation_days, avis_days, follow_up_days, amount_asked, departments);
create index avis_deliberated on avis (deliberated_on, rank_in_request, reference);
