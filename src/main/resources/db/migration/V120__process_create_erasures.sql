-- Progress of each erasure, without saying whose it is; the id is also the anonymous id under which counted data stays.
create table erasure (
    id          varchar(64)              not null primary key,
    erased_at   timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    -- login, or the source of the event
    asked_by    varchar(255)             not null,
    reason      varchar(500),
    mqls        integer                  not null,
    traces      integer                  not null,
    finished_at timestamp with time zone
);
create index idx_erasure_time on erasure (recorded_at desc);

-- Process instances whose history is still to be deleted.
create table erasure_trace (
    erasure_id          varchar(64) not null references erasure (id),
    process_instance_id varchar(64) not null,
    primary key (erasure_id, process_instance_id)
);
