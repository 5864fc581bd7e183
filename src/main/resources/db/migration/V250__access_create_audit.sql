-- Refused requests: what somebody tried without the right to do it.
create table access_audit (
    id     varchar(36)              not null primary key,
    at     timestamp with time zone not null,
    login  varchar(255)             not null,
    method varchar(10)              not null,
    path   varchar(500)             not null
);
create index ix_access_audit_at on access_audit (at);
