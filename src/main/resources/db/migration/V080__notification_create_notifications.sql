create table notification (
    id varchar(36) not null primary key,
    kind varchar(40) not null,
    recipient varchar(255) not null,
    address varchar(320),
    contact_id varchar(255),
    mql_id varchar(36),
    subject varchar(500) not null,
    body_text text not null,
    status varchar(20) not null,
    status_reason varchar(500),
    idempotency_key varchar(255) not null,
    unsubscribe_token varchar(64),
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    read_at timestamp with time zone,
    constraint uq_notification_key unique (idempotency_key, recipient),
    constraint uq_notification_unsubscribe_token unique (unsubscribe_token)
);

create index ix_notification_recipient on notification (recipient, created_at);
create index ix_notification_contact on notification (contact_id);
