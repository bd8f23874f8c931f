-- What requests are found, narrowed and sorted by. V20_2 fills it for those that were there before.
alter table funding_request add column search_words varchar(1500) default '' not null;
alter table funding_request add column applicant_words varchar(700) default '' not null;
alter table funding_request add column departments varchar(500) default '' not null;

create index funding_request_applicant on funding_request (applicant_words, id);
create index funding_request_due on funding_request (due, id);
