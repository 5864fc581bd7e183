-- One row per handoff: the process instance of one contact, from qualification to its outcome.
create table handoff (
    id                  varchar(36)              not null primary key,
    contact_id          varchar(200)             not null,
    -- the contact while the handoff is open, then null: the constraint allows one open handoff per contact
    open_contact_id     varchar(200),
    process_instance_id varchar(64),
    rules               varchar(1000)            not null,
    started_at          timestamp with time zone not null,
    ended_at            timestamp with time zone,
    outcome             varchar(100),
    constraint uq_handoff_open_contact unique (open_contact_id)
);
create index idx_handoff_contact on handoff (contact_id);

-- One row per pass of a contact as an MQL.
create table mql (
    id             varchar(36)              not null primary key,
    handoff_id     varchar(36)              not null,
    contact_id     varchar(200)             not null,
    pass           integer                  not null,
    type           varchar(40)              not null,
    reason_code    varchar(100),
    -- version and rule ids of the row of mql-criteria that matched; its decision snapshot was taken before the MQL existed
    qualified_by   varchar(600),
    score          integer,
    source         varchar(200),
    mql_at         timestamp with time zone not null,
    received_at    timestamp with time zone not null,
    status         varchar(20)              not null,
    -- data that lead-routing needed and the contact lacks
    data_gap       varchar(200),
    -- the company already had an open deal
    expansion      boolean default false    not null,
    team_id        varchar(100),
    owner_id       varchar(100),
    respond_by     timestamp with time zone,
    responded_at   timestamp with time zone,
    responded_by   varchar(200),
    escalated_at   timestamp with time zone,
    reassigned_at  timestamp with time zone,
    ops_review_at  timestamp with time zone,
    decided_at     timestamp with time zone,
    decided_by     varchar(200),
    reject_reason  varchar(100),
    note           text,
    implied_by     varchar(40),
    follow_up      varchar(40),
    followed_up_at timestamp with time zone,
    waits_for      varchar(400),
    -- when the contact's score was first reported low after this MQL, so that the score alone may qualify again
    rearmed_at     timestamp with time zone,
    track          varchar(100),
    outcome        varchar(100),
    sql_at         timestamp with time zone,
    opportunity_at timestamp with time zone,
    customer_at    timestamp with time zone,
    constraint uq_mql_pass unique (contact_id, pass)
);
create index idx_mql_status on mql (status, mql_at);
create index idx_mql_owner on mql (owner_id, status);
create index idx_mql_handoff on mql (handoff_id);
create index idx_mql_data_gap on mql (data_gap);
-- lists of MQLs, the newest first: of all teams, and of one
create index idx_mql_time on mql (mql_at desc, id desc);
create index idx_mql_team on mql (team_id, mql_at);
-- MQLs that are late now: open, without a response and past their due time. Nearly all others are skipped.
create index idx_mql_waiting on mql (status, responded_at, respond_by, team_id);

-- Marketing's appeals against rejections. The first decision is kept here when it is overturned and the MQL opens again.
create table mql_appeal (
    id            varchar(36)              not null primary key,
    mql_id        varchar(36)              not null,
    contact_id    varchar(200)             not null,
    appealed_by   varchar(200)             not null,
    appealed_at   timestamp with time zone not null,
    because       varchar(2000),
    rejected_by   varchar(200),
    rejected_at   timestamp with time zone not null,
    reject_reason varchar(100)             not null,
    outcome       varchar(20),
    decided_by    varchar(200),
    decided_at    timestamp with time zone,
    note          varchar(2000),
    -- one appeal per rejection
    constraint mql_appeal_once unique (mql_id, rejected_at)
);
create index mql_appeal_by_contact on mql_appeal (contact_id);

-- One row per MQL that went to marketing for nurturing.
create table nurture (
    mql_id         varchar(36)              not null primary key,
    handoff_id     varchar(36)              not null,
    contact_id     varchar(255)             not null,
    track          varchar(100)             not null,
    started_at     timestamp with time zone not null,
    -- null: no time limit, it waits for a fact
    cool_off_until timestamp with time zone,
    waits_for      varchar(1000),
    -- null: no more emails
    next_touch     varchar(100),
    next_touch_at  timestamp with time zone,
    -- why the emails stopped before the end of the track
    stopped_why    varchar(40),
    stopped_by     varchar(255),
    stopped_at     timestamp with time zone,
    -- marketing has been asked to read a reply of the contact
    reply_open     boolean                  not null,
    ended_at       timestamp with time zone
);
create index nurture_open on nurture (ended_at, started_at);
create index nurture_by_contact on nurture (contact_id);
