-- The figures of each week as they were when it was reviewed. They are saved once per week and then stay as they are.
create table weekly_review (
    week      varchar(8)               not null primary key, -- 2026-W21
    monday    date                     not null,
    frozen_at timestamp with time zone not null,
    late      boolean                  not null, -- saved after its time, because the application was stopped
    figures   text                     not null
);
create index weekly_review_by_monday on weekly_review (monday);

-- One row, locked by the node that saves a week, so that two nodes do it one after the other.
create table weekly_review_turn (
    id integer not null primary key
);
insert into weekly_review_turn (id) values (1);

-- What each team answered to a week's figures, and the changes it decided.
create table review_answer (
    week       varchar(8)               not null references weekly_review (week),
    team       varchar(20)              not null, -- MARKETING, SALES
    note       varchar(2000),
    decided_by varchar(200)             not null,
    decided_at timestamp with time zone not null,
    primary key (week, team)
);
create table review_decision (
    week  varchar(8)   not null,
    team  varchar(20)  not null,
    no    integer      not null,
    what  varchar(500) not null,
    who   varchar(200) not null,
    until date         not null,
    primary key (week, team, no),
    foreign key (week, team) references review_answer (week, team)
);
create index review_decision_by_until on review_decision (until);

-- Talks with a rep about missed response times: one per rep and week in which they were found.
create table coaching (
    id              varchar(36)              not null primary key,
    rep_id          varchar(200)             not null,
    team_id         varchar(200)             not null,
    from_week       date                     not null, -- Mondays of the first and the last week of the figures
    to_week         date                     not null,
    missed          bigint                   not null,
    judged          bigint                   not null,
    created_at      timestamp with time zone not null,
    outcome         varchar(20), -- COACHED, NOT_NEEDED, or DROPPED because the rep has left
    note            varchar(2000),
    coached_by      varchar(200),
    coached_at      timestamp with time zone,
    rep_comment     varchar(2000),
    acknowledged_at timestamp with time zone,
    constraint coaching_once unique (rep_id, to_week)
);
