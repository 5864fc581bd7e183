-- addresses that mail came back from; one counts as long as it is the contact's address
create table contact_bounce (
    contact_id varchar(255)             not null,
    email      varchar(320)             not null,
    reason     varchar(500),
    bounced_at timestamp with time zone not null,
    primary key (contact_id, email)
);
