-- The ledger of response clocks: rows are added, never changed. The key refuses two writers that both think they are next.
create table response_clock_entry (
    mql_id           varchar(64)              not null,
    no               integer                  not null,
    kind             varchar(32)              not null,
    happened_at      timestamp with time zone not null,
    recorded_at      timestamp with time zone not null,
    contact_id       varchar(255)             not null,
    team_id          varchar(64),
    rep_id           varchar(64),
    calendar         varchar(16),
    mql_at           timestamp with time zone,
    received_at      timestamp with time zone,
    starts_at        timestamp with time zone,
    targets          varchar(120),
    respond_by       timestamp with time zone,
    reassign_at      timestamp with time zone,
    ops_review_at    timestamp with time zone,
    segment_due      timestamp with time zone,
    business_seconds bigint,
    note             varchar(200),
    primary key (mql_id, no)
);
