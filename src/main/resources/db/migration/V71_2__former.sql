-- With the columns stands what else the file calls the outcomes.
alter table former_import alter column columns set data type varchar(12000);
