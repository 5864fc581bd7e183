-- What a later line may correct: an owner's segment after a dispute, all instants after a change of policy or calendar.
alter table response_clock_entry add column owner_clock varchar(16);
alter table response_clock_entry add column segment_no integer;
alter table response_clock_entry add column done_by varchar(255);
alter table response_clock_entry alter column note set data type varchar(1000);
-- what was entered late, and who missed what, of the last days
create index idx_response_clock_entry_recorded on response_clock_entry (recorded_at);
