-- A score may have decimals: 59.6 has not reached 60.
alter table contact alter column external_score set data type numeric(13, 4);

-- The number as it was told: it is read anew when the country it belongs to becomes known or is corrected.
alter table contact add column phone_told varchar(255);
update contact set phone_told = phone;
