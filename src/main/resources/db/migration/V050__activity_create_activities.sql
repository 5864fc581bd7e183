create table activity (
    id          varchar(36) primary key,
    contact_id  varchar(255)             not null,
    kind        varchar(255)             not null,
    direction   varchar(255)             not null,
    outcome     varchar(1000),
    rep_email   varchar(320),
    automated   boolean                  not null,
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null
);
create index activity_by_contact on activity (contact_id, occurred_at);
-- activities of the last days, of all contacts
create index activity_by_time on activity (occurred_at);
