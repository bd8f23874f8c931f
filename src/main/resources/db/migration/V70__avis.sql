-- The avis of before stand in the register: a line is that of an avis of ours, or of one of before, whose id is its place. V70_1 writes them.
alter table register_line add column former bigint;
alter table register_line add constraint register_line_former unique (former);
alter table register_line add constraint register_line_of_former foreign key (former) references former_avis (id);
