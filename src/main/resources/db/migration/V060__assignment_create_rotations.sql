-- One row per team, locked for each pick. levels: "sdr1=-500000 sdr2=500000", millionths of a turn; + is owed to them.
create table rotation (
    team_id varchar(64) not null primary key,
    turn    bigint      not null,
    levels  text        not null
);

-- The ledger of turns: rows are added, never changed. levels: after this turn.
create table rotation_turn (
    team_id  varchar(64)              not null,
    turn     bigint                   not null,
    kind     varchar(16)              not null,
    rep_id   varchar(64)              not null,
    mql_id   varchar(64)              not null,
    taken_at timestamp with time zone not null,
    levels   text                     not null,
    primary key (team_id, turn)
);

-- One rep's time as owner of one MQL. open_mql_id and open_rep_id are filled while the segment is open, and only then: the first allows
-- one owner at a time, the second counts what a rep holds without touching what is long over.
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
