-- counts the changes of a calendar; response clocks keep the version they were counted with
alter table working_calendar add column version integer default 1 not null;
