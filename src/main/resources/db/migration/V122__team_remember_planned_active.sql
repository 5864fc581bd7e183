-- What the file said last: who was switched on or off by hand stays so until the file says something new.
alter table rep add column planned_active boolean default true not null;
update rep set planned_active = active;
