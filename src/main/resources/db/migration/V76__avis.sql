-- Which body granted, on the line of the avis in force once all is known that is published of the grant; '-' while something is missing,
-- '' where nothing was granted. So a year of grants is counted in an index alone.
alter table grant_data add column complete boolean default false not null;
alter table register_line add column granting_body varchar(14) default '' not null;

create index register_line_granting on register_line (id, granting_body, readership);
