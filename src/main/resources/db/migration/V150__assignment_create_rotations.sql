-- One row per team, locked while a turn is taken. It never changes: on PostgreSQL everybody who waits for a row wakes up whenever it
-- changes, only to wait for its next version. The current state is in the last row of rotation_turn.
create table rotation (
    team_id varchar(64) not null primary key
);

-- The ledger of turns. Rows are added, never changed.
-- levels: the turn credits after this turn, in billionths of a turn, such as "sdr1=-500000000 sdr2=500000000"; + is owed to the rep
-- bench: the reps who shared the turn, with their weights, such as "sdr1=1 sdr2=3": a turn that is given back goes to exactly these
-- gives_back: the turn that was given back; each at most once
create table rotation_turn (
    team_id    varchar(64)              not null,
    turn       bigint                   not null,
    kind       varchar(16)              not null,
    rep_id     varchar(64)              not null,
    mql_id     varchar(64)              not null,
    taken_at   timestamp with time zone not null,
    levels     text                     not null,
    bench      text default ''          not null,
    gives_back bigint,
    primary key (team_id, turn),
    constraint rotation_turn_back_once unique (team_id, gives_back)
);

-- One rep's time as owner of one MQL. open_mql_id and open_rep_id are set only while the segment is open: the first allows one owner at
-- a time, the second counts what a rep holds without reading closed segments.
create table owner_segment (
    id             varchar(36)              not null primary key,
    mql_id         varchar(64)              not null,
    contact_id     varchar(255)             not null,
    rep_id         varchar(64)              not null,
    team_id        varchar(64)              not null,
    assigned_by    varchar(32)              not null,
    why            varchar(2000)            not null,
    turn           bigint,
    opened_at      timestamp with time zone not null,
    closed_at      timestamp with time zone,
    closed_because varchar(500),
    open_mql_id    varchar(64),
    open_rep_id    varchar(64),
    constraint owner_segment_one_open_per_mql unique (open_mql_id),
    constraint owner_segment_open_or_closed check ((closed_at is null and open_mql_id = mql_id and open_rep_id = rep_id)
        or (closed_at is not null and open_mql_id is null and open_rep_id is null))
);
create index owner_segment_by_mql on owner_segment (mql_id, opened_at);
create index owner_segment_by_contact on owner_segment (contact_id, opened_at);
create index owner_segment_open_by_rep on owner_segment (open_rep_id);
-- a rep's last segments: a rep who repeatedly does not respond is paused
create index owner_segment_by_rep on owner_segment (rep_id, closed_at);
