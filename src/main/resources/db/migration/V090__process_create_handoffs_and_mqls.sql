-- One row per handoff: the walk of one contact through the process, from qualification to its outcome.
create table handoff (
    id                  varchar(36)              not null primary key,
    contact_id          varchar(200)             not null,
    -- the contact while the handoff is open, null afterwards: one open handoff per contact is a constraint, not a query
    open_contact_id     varchar(200),
    process_instance_id varchar(64),
    rules               varchar(1000)            not null,
    started_at          timestamp with time zone not null,
    ended_at            timestamp with time zone,
    outcome             varchar(100),
    constraint uq_handoff_open_contact unique (open_contact_id)
);
create index idx_handoff_contact on handoff (contact_id);

-- One row per pass of a contact as an MQL: what both teams count.
create table mql (
    id              varchar(36)              not null primary key,
    handoff_id      varchar(36)              not null,
    contact_id      varchar(200)             not null,
    pass            integer                  not null,
    type            varchar(40)              not null,
    reason_code     varchar(100),
    score           integer,
    source          varchar(200),
    mql_at          timestamp with time zone not null,
    received_at     timestamp with time zone not null,
    status          varchar(20)              not null,
    team_id         varchar(100),
    owner_id        varchar(100),
    respond_by      timestamp with time zone,
    responded_at    timestamp with time zone,
    responded_by    varchar(200),
    escalated_at    timestamp with time zone,
    reassigned_at   timestamp with time zone,
    ops_review_at   timestamp with time zone,
    decided_at      timestamp with time zone,
    decided_by      varchar(200),
    reject_reason   varchar(100),
    note            text,
    implied_by      varchar(40),
    follow_up       varchar(40),
    followed_up_at  timestamp with time zone,
    waits_for       varchar(400),
    track           varchar(100),
    outcome         varchar(100),
    sql_at          timestamp with time zone,
    opportunity_at  timestamp with time zone,
    customer_at     timestamp with time zone,
    constraint uq_mql_pass unique (contact_id, pass)
);
create index idx_mql_status on mql (status, mql_at);
create index idx_mql_owner on mql (owner_id, status);
create index idx_mql_handoff on mql (handoff_id);
