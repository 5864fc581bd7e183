-- bench: who could have taken the turn, with their weights ("sdr1=1 sdr2=3"), so that the ledger can be replayed and a turn goes back
-- to exactly those who gave it; '' = written before this was kept. gives_back: the turn that went back, each at most once.
alter table rotation_turn add column bench text default '' not null;
alter table rotation_turn add column gives_back bigint;
alter table rotation_turn add constraint rotation_turn_back_once unique (team_id, gives_back);
