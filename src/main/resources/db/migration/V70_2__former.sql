-- The words of the avis of before are those of the register now.
drop table former_term;

-- As the spreadsheet showed it; not known of what came in before it was kept.
alter table former_avis add column line bigint;
