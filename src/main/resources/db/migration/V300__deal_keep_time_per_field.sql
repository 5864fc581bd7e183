alter table deal add column name varchar(255);
-- open, won or lost, also while the deal is deleted
alter table deal add column outcome varchar(20);
update deal set outcome = case when status = 'DELETED' then 'OPEN' else status end;
alter table deal alter column outcome set not null;
-- the contact that the CRM named as the primary one; null = the first one
alter table deal add column told_primary varchar(255);
create index deal_by_told_primary on deal (told_primary);
-- when each field was told last, as JSON; null in rows from before: updated_at counts for all of them
alter table deal add column field_times text;
