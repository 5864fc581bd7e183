-- of a call, in seconds; null = not told
alter table activity add column duration integer;
