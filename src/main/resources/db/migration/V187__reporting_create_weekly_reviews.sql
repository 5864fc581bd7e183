-- The numbers of each week as they were when it was reviewed. A week is frozen once.
create table weekly_review (
    week      varchar(8)               not null primary key, -- 2026-W21
    monday    date                     not null,
    frozen_at timestamp with time zone not null,
    late      boolean                  not null, -- frozen after its turn: the application was stopped
    figures   text                     not null
);
create index weekly_review_by_monday on weekly_review (monday);

-- Who freezes, locks this row: two nodes at once take turns.
create table weekly_review_turn (
    id integer not null primary key
);
insert into weekly_review_turn (id) values (1);

-- What each team said to a week, and the changes it decided.
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
