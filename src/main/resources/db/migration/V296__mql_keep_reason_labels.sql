-- the reject reason as the table reject-reasons called it when it was given; null for older rejections
alter table mql add column reject_label varchar(400);
