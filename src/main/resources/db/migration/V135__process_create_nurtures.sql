-- one row per MQL that went to marketing: what the page "Nurture" lists
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
    -- why the emails stopped before the track had no more
    stopped_why    varchar(40),
    stopped_by     varchar(255),
    stopped_at     timestamp with time zone,
    -- marketing was asked to read an answer of the contact
    reply_open     boolean                  not null,
    ended_at       timestamp with time zone
);
create index nurture_open on nurture (ended_at, started_at);
create index nurture_by_contact on nurture (contact_id);
