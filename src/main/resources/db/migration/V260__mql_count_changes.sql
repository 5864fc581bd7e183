-- number of changes, so that of two concurrent ones the later fails instead of overwriting the earlier
alter table mql add column version integer default 1 not null;
