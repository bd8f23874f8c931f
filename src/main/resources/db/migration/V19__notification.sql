-- A message carries what it is about: a letter, the opinion that its reader gave. Escaped, a sign may take five.
alter table notice alter column body_text set data type varchar(60000);
alter table notice alter column body_html set data type varchar(200000);
