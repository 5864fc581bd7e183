-- the calendar with which the due times of the entry were counted, such as "new-york v12"; null in older entries
alter table response_clock_entry add column calendar_version varchar(80);
