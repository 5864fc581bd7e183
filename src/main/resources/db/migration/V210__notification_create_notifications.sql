-- One row per message to one recipient.
create table notification (
    id                varchar(36)              not null primary key,
    kind              varchar(40)              not null,
    -- where the message is sent besides the application: EMAIL, SLACK, or nowhere (IN_APP)
    channel           varchar(10) default 'EMAIL' not null,
    recipient         varchar(255)             not null,
    address           varchar(320),
    contact_id        varchar(255),
    mql_id            varchar(36),
    subject           varchar(500)             not null,
    body_text         text                     not null,
    -- the HTML of a custom message, see notification_content; null for messages from a template
    content_id        varchar(36),
    -- the template of a nurture mail, which is rendered when it is sent; null for all other messages
    template          varchar(100),
    status            varchar(20)              not null,
    status_reason     varchar(500),
    -- the message whose digest included this one
    gathered_in       varchar(36),
    idempotency_key   varchar(255)             not null,
    unsubscribe_token varchar(64),
    created_at        timestamp with time zone not null,
    sent_at           timestamp with time zone,
    read_at           timestamp with time zone,
    constraint uq_notification_key unique (idempotency_key, recipient),
    constraint uq_notification_unsubscribe_token unique (unsubscribe_token)
);
create index ix_notification_recipient on notification (recipient, created_at);
create index ix_notification_contact on notification (contact_id);
create index ix_notification_mql on notification (mql_id);

-- The HTML of one message to several recipients, stored once.
create table notification_content (
    id              varchar(36)              not null primary key,
    idempotency_key varchar(255)             not null,
    html            text                     not null,
    created_at      timestamp with time zone not null,
    constraint uq_notification_content_key unique (idempotency_key)
);
create index ix_notification_content_created on notification_content (created_at);

create table notification_image (
    content_id varchar(36)  not null,
    name       varchar(100) not null,
    png        bytea        not null,
    constraint pk_notification_image primary key (content_id, name),
    constraint fk_notification_image_content foreign key (content_id) references notification_content (id) on delete cascade
);
