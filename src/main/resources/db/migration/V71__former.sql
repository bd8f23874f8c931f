-- An import may be taken back as a whole: its lines leave, and it says who did that and why.
alter table former_import add column taken_back_at timestamp with time zone;
alter table former_import add column taken_back_by varchar(200);
alter table former_import add column take_back_reason varchar(1000);

create index former_avis_import on former_avis (former_import);
