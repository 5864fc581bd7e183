-- The last turn of the ledger says how things stand; the row of the rotation is only locked. On PostgreSQL everybody who waits for a row
-- wakes up whenever it changes, only to wait for its next version.
alter table rotation drop column levels;
alter table rotation drop column turn;
