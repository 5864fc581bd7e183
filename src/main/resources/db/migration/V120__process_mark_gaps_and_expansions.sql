-- what lead-routing said of the data it had, and whether a deal was running at the company already
alter table mql add column data_gap varchar(200);
alter table mql add column expansion boolean default false not null;
create index idx_mql_data_gap on mql (data_gap);
