-- the won deal was reopened or deleted, and there is no other
insert into legal_stage_move (from_stage, to_stage, by_hand) values ('CUSTOMER', 'OPPORTUNITY', false);
