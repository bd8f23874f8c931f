-- An association may have this number and no SIRET; a body from abroad has neither.
alter table funding_request add column applicant_rna varchar(10);

create index funding_request_rna on funding_request (applicant_rna);
