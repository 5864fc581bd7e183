-- where a message goes besides the application: EMAIL, SLACK, or nowhere (IN_APP)
alter table notification add column channel varchar(10) default 'EMAIL' not null;
-- the words of its own that a message brings, see notification_content
alter table notification add column content_id varchar(36);
-- the message of the same kind it left together with
alter table notification add column gathered_in varchar(36);

-- the HTML of one message to several people, kept once
create table notification_content (
    id varchar(36) not null primary key,
    idempotency_key varchar(255) not null,
    html text not null,
    created_at timestamp with time zone not null,
    constraint uq_notification_content_key unique (idempotency_key)
);

create table notification_image (
    content_id varchar(36) not null,
    name varchar(100) not null,
    png bytea not null,
    constraint pk_notification_image primary key (content_id, name),
    constraint fk_notification_image_content foreign key (content_id) references notification_content (id) on delete cascade
);
create index ix_notification_content_created on notification_content (created_at);
