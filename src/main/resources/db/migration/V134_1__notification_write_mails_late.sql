-- which template a nurture mail is written from, at the moment it is sent; null for all other messages
alter table notification add column template varchar(100);
create index ix_notification_mql on notification (mql_id);
