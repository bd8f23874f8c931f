-- By what whoever holds a document finds out whether it is true. Avis of before have none: the code stands in what was sealed.
alter table avis add column verification_code varchar(32);
create unique index avis_verification_code on avis (verification_code);
