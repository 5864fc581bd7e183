-- overflow_to: the team asked instead (when_nobody = OVERFLOW); fallback_rep: who gets it (NAMED). Both null: it waits (HOLD).
alter table team add column overflow_to varchar(64);
alter table team add column fallback_rep varchar(64);
alter table team add column catch_up varchar(16) default 'NONE' not null;
