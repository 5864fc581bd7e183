-- The stages lock themselves: a stage exists only as the end of a chain of legal, attributed moves. Whoever writes a stage without its
-- move, a move that is not legal, a move by nobody, or takes a move out of the middle is refused by a constraint.

-- The one table of what may follow what; the code reads it.
create table legal_stage_move (
    from_stage varchar(20) not null,
    to_stage   varchar(20) not null,
    by_hand    boolean     not null,
    primary key (from_stage, to_stage, by_hand)
);
insert into legal_stage_move (from_stage, to_stage, by_hand) values
    ('SUBSCRIBER', 'LEAD', false), ('SUBSCRIBER', 'DISQUALIFIED', false),
    ('LEAD', 'MQL', false), ('LEAD', 'DISQUALIFIED', false),
    -- back to Lead: rejected by sales
    ('MQL', 'SQL', false), ('MQL', 'LEAD', false), ('MQL', 'DISQUALIFIED', false),
    -- back to Lead: the deal went away before it was one
    ('SQL', 'OPPORTUNITY', false), ('SQL', 'LEAD', false), ('SQL', 'DISQUALIFIED', false),
    -- back to Lead: lost and recycled; back to SQL: the deal was deleted
    ('OPPORTUNITY', 'CUSTOMER', false), ('OPPORTUNITY', 'SQL', false), ('OPPORTUNITY', 'LEAD', false),
    ('OPPORTUNITY', 'DISQUALIFIED', false);
-- a person with the right to do so may go anywhere
insert into legal_stage_move (from_stage, to_stage, by_hand)
select a.stage, b.stage, true
from (values ('SUBSCRIBER'), ('LEAD'), ('MQL'), ('SQL'), ('OPPORTUNITY'), ('CUSTOMER'), ('DISQUALIFIED')) as a (stage),
     (values ('SUBSCRIBER'), ('LEAD'), ('MQL'), ('SQL'), ('OPPORTUNITY'), ('CUSTOMER'), ('DISQUALIFIED')) as b (stage)
where a.stage <> b.stage;

-- A chain is one person's moves in order; it keeps its name when the person is merged into another or forgotten.
alter table stage_move add column chain_id varchar(36);
alter table stage_move add column no integer default 1 not null;
alter table stage_move add column prev_no integer;
-- moves from before the lock stand for themselves
alter table stage_move add column carried_over boolean default false not null;

insert into stage_move (contact_id, from_stage, to_stage, moved_at, moved_by, reason, implied, by_hand, skipped)
select s.contact_id, null, s.stage, s.since, 'contact-handoff', null, false, false, false
from contact_stage s
where not exists (select 1 from stage_move m where m.contact_id = s.contact_id and m.to_stage = s.stage);
update stage_move set chain_id = 'row-' || cast(seq as varchar(20)), carried_over = true,
    moved_by = coalesce(moved_by, 'contact-handoff');

alter table stage_move alter column chain_id set not null;
alter table stage_move alter column moved_by set not null;
alter table stage_move add constraint stage_move_once unique (chain_id, no);
alter table stage_move add constraint stage_move_to unique (chain_id, no, to_stage);
alter table stage_move add constraint stage_move_follows foreign key (chain_id, prev_no, from_stage)
    references stage_move (chain_id, no, to_stage);
alter table stage_move add constraint stage_move_in_order
    check ((no = 1 and prev_no is null) or (no > 1 and coalesce(prev_no, 0) = no - 1 and from_stage is not null));
alter table stage_move add constraint stage_move_begins
    check (no > 1 or carried_over or coalesce(from_stage, '') = 'LEAD' or (from_stage is null and to_stage = 'SUBSCRIBER'));
alter table stage_move add constraint stage_move_is_legal foreign key (from_stage, to_stage, by_hand)
    references legal_stage_move (from_stage, to_stage, by_hand);
alter table stage_move add constraint stage_move_by_somebody check (moved_by <> '');
alter table stage_move add constraint stage_move_by_hand_has_reason check (not by_hand or reason is not null);

alter table contact_stage add column chain_id varchar(36);
alter table contact_stage add column move_no integer default 1 not null;
update contact_stage set chain_id = (select m.chain_id from stage_move m where m.seq = (
    select max(x.seq) from stage_move x where x.contact_id = contact_stage.contact_id and x.to_stage = contact_stage.stage));
alter table contact_stage alter column chain_id set not null;
alter table contact_stage add constraint contact_stage_is_moved_to foreign key (chain_id, move_no, stage)
    references stage_move (chain_id, no, to_stage);
