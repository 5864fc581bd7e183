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
    -- a rejection is looked at once
    constraint mql_appeal_once unique (mql_id, rejected_at)
);
create index mql_appeal_by_contact on mql_appeal (contact_id);
