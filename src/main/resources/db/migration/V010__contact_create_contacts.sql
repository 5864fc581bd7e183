-- Column field_times of both tables: when each field was last reported, as JSON. An older event never overwrites a newer value.
create table company (
    id          varchar(36) primary key,
    domain      varchar(255),
    name        varchar(255),
    employees   integer,
    industry    varchar(255),
    country     varchar(255),
    abm_tier    varchar(255),
    owner_email varchar(320),
    field_times text                     not null,
    created_at  timestamp with time zone not null,
    constraint company_one_per_domain unique (domain)
);
create index company_by_name on company (name);

create table contact (
    id                varchar(255) primary key,
    email             varchar(320),
    email_domain      varchar(255),
    first_name        varchar(255),
    last_name         varchar(255),
    job_title         varchar(255),
    seniority         varchar(255),
    department        varchar(255),
    phone             varchar(255),
    -- the number as it was received: it is read again when the contact's country becomes known or is corrected
    phone_told        varchar(255),
    country           varchar(255),
    source            varchar(255),
    consent           varchar(255),
    -- with decimals, because 59.6 has not reached 60
    external_score    numeric(13, 4),
    company_id        varchar(36),
    -- the id system that an import was assumed to use when it created the contact; null once more than the number identifies the person
    guessed_id_system varchar(40),
    unsubscribed_at   timestamp with time zone,
    -- an earlier contact with this id was erased at this time; what happened before belongs to that contact
    erased_before     timestamp with time zone,
    field_times       text                     not null,
    created_at        timestamp with time zone not null,
    updated_at        timestamp with time zone not null
);
create index contact_by_email on contact (email);
create index contact_by_email_domain on contact (email_domain);
create index contact_by_company on contact (company_id);
-- likely duplicates share a phone number
create index contact_by_phone on contact (phone);

-- Former ids of contacts that were merged into another.
create table contact_alias (
    alias      varchar(255) primary key,
    contact_id varchar(255)             not null,
    merged_at  timestamp with time zone not null
);
create index contact_alias_by_contact on contact_alias (contact_id);

-- Addresses of a contact besides its present one: former ones, further ones, those of contacts that were merged into it.
create table contact_address (
    contact_id varchar(255) not null,
    email      varchar(320) not null,
    primary key (contact_id, email)
);
create index contact_address_by_email on contact_address (email);

-- Addresses from which mail bounced. A bounce counts as long as the address is the contact's present one.
create table contact_bounce (
    contact_id varchar(255)             not null,
    email      varchar(320)             not null,
    reason     varchar(500),
    bounced_at timestamp with time zone not null,
    primary key (contact_id, email)
);

-- Pairs of contacts that a user has declared to be two different persons.
create table contact_distinct (
    one_id     varchar(255)             not null,
    other_id   varchar(255)             not null,
    decided_by varchar(255)             not null,
    decided_at timestamp with time zone not null,
    primary key (one_id, other_id)
);
create index contact_distinct_by_other on contact_distinct (other_id);

create table engagement (
    id          varchar(36) primary key,
    contact_id  varchar(255)             not null,
    kind        varchar(255)             not null,
    detail      text,
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null
);
create index engagement_by_contact on engagement (contact_id, occurred_at);

-- Erased persons, so that later events about them are refused: only keyed hashes of the id, the former ids and the addresses are kept.
create table contact_erasure (
    id_hash   varchar(64) primary key,
    erased_at timestamp with time zone not null
);

-- The key of these hashes. Without it a stolen copy of the list cannot be compared with lists of addresses; handoff.erasure.key sets
-- a key that is not in this database at all.
create table erasure_key (
    id     varchar(16) not null primary key,
    secret varchar(64) not null,
    constraint erasure_key_is_one check (id = 'erasure')
);
