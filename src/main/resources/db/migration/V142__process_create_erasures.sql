-- What is done to forget somebody, without saying whom; the id is also the name under which what is counted stays.
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

-- instances of the engine whose history is still to be deleted
create table erasure_trace (
    erasure_id          varchar(64) not null references erasure (id),
    process_instance_id varchar(64) not null,
    primary key (erasure_id, process_instance_id)
);
