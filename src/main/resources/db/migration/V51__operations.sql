-- How far the clock of a server is ahead of the database's, in milliseconds: leases are written by the one and read by another.
alter table service_node add clock_ahead_ms bigint default 0 not null;
