-- The ledger of response clocks. Rows are added, never changed; a later entry corrects an earlier one. The primary key refuses the
-- second of two writers that use the same number.
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
    note             varchar(1000),
    -- how the next owner's due time is computed
    owner_clock      varchar(16),
    -- the number of the entry that began the disputed owner segment
    segment_no       integer,
    -- who recomputed the clock or decided the dispute
    done_by          varchar(255),
    primary key (mql_id, no)
);
-- a merge or an erasure changes the contact of its clocks
create index response_clock_entry_by_contact on response_clock_entry (contact_id);
-- late entries and breaches of the last days
create index idx_response_clock_entry_recorded on response_clock_entry (recorded_at);
