-- addresses that lead to a contact besides its present one: former ones, further ones, those of contacts that were merged into it
create table contact_address (
    contact_id varchar(255) not null,
    email      varchar(320) not null,
    primary key (contact_id, email)
);
create index contact_address_by_email on contact_address (email);

-- the id system that a file was taken to use when it made the contact; null once more than the number says who it is
alter table contact add column guessed_id_system varchar(40);

-- likely duplicates share a phone number
create index contact_by_phone on contact (phone);

-- pairs of contacts that people have looked at: two persons
create table contact_distinct (
    one_id     varchar(255)             not null,
    other_id   varchar(255)             not null,
    decided_by varchar(255)             not null,
    decided_at timestamp with time zone not null,
    primary key (one_id, other_id)
);
create index contact_distinct_by_other on contact_distinct (other_id);
