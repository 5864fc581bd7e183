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

create table contact (
    id              varchar(255) primary key,
    email           varchar(320),
    email_domain    varchar(255),
    first_name      varchar(255),
    last_name       varchar(255),
    job_title       varchar(255),
    seniority       varchar(255),
    department      varchar(255),
    phone           varchar(255),
    country         varchar(255),
    source          varchar(255),
    consent         varchar(255),
    external_score  integer,
    company_id      varchar(36),
    unsubscribed_at timestamp with time zone,
    -- an earlier life of this id was erased: what happened before is not this person's
    erased_before   timestamp with time zone,
    -- when each field was last told, as JSON: an older event never overwrites a newer field
    field_times     text                     not null,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null
);
create index contact_by_email on contact (email);
create index contact_by_email_domain on contact (email_domain);
create index contact_by_company on contact (company_id);

create table contact_alias (
    alias      varchar(255) primary key,
    contact_id varchar(255)             not null,
    merged_at  timestamp with time zone not null
);
create index contact_alias_by_contact on contact_alias (contact_id);

-- who asked to be forgotten, without saying who: only a hash of the id stays
create table contact_erasure (
    id_hash   varchar(64) primary key,
    erased_at timestamp with time zone not null
);

create table engagement (
    id          varchar(36) primary key,
    contact_id  varchar(255)             not null,
    kind        varchar(255)             not null,
    detail      text,
    occurred_at timestamp with time zone not null,
    received_at timestamp with time zone not null
);
create index engagement_by_contact on engagement (contact_id, occurred_at);
create index company_by_name on company (name);
