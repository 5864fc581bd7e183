-- the activity's id in the system that told of it
alter table activity add column external_id varchar(600);
create index activity_by_external_id on activity (contact_id, external_id);
-- What was told later about an activity, one row per field. The activity stays as logged; of each field the latest value applies.
create table activity_correction (
    id          varchar(36) primary key,
    activity_id varchar(36)              not null,
    field       varchar(32)              not null,
    new_value   varchar(1000),
    happened_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    constraint fk_activity_correction_activity foreign key (activity_id) references activity (id) on delete cascade
);
create index activity_correction_by_activity on activity_correction (activity_id);
