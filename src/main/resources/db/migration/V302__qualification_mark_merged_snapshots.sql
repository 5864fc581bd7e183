-- The contact that was asked about, when it was merged into contact_id later.
alter table decision_snapshot add column merged_from varchar(255);
