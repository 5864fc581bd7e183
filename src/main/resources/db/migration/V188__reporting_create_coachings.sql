-- Talks about missed response times. One per rep and week in which the misses were found.
create table coaching (
    id              varchar(36)              not null primary key,
    rep_id          varchar(200)             not null,
    team_id         varchar(200)             not null,
    from_week       date                     not null, -- Mondays of the first and the last week that were looked at
    to_week         date                     not null,
    missed          bigint                   not null,
    judged          bigint                   not null,
    created_at      timestamp with time zone not null,
    outcome         varchar(20), -- COACHED, NOT_NEEDED, DROPPED: the rep has left
    note            varchar(2000),
    coached_by      varchar(200),
    coached_at      timestamp with time zone,
    rep_comment     varchar(2000),
    acknowledged_at timestamp with time zone,
    constraint coaching_once unique (rep_id, to_week)
);
