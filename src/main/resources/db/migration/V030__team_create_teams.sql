-- One row: the settings of the whole company. Locked while an organisation file is applied, so that only one node applies one at a time.
create table company_profile (
    id          varchar(16)  not null primary key,
    name        varchar(200) not null,
    zone        varchar(64)  not null,
    currency    varchar(3)   not null,
    domains     text         not null,
    calendar_id varchar(64),
    constraint company_profile_is_one check (id = 'company')
);
insert into company_profile (id, name, zone, currency, domains) values ('company', 'Company', 'UTC', 'USD', '');

create table working_calendar (
    id       varchar(64) not null primary key,
    zone     varchar(64) not null,
    weekly   text        not null,
    holidays varchar(64),
    days_off text        not null,
    days_on  text        not null
);

create table person (
    id        varchar(64)  not null primary key,
    name      varchar(200) not null,
    email     varchar(320),
    deputy_id varchar(64),
    active    boolean      not null
);

-- when_nobody says what happens when no rep is available. OVERFLOW: the team overflow_to is asked; NAMED: the rep fallback_rep becomes
-- the owner; HOLD: the MQL waits.
create table team (
    id           varchar(64)  not null primary key,
    name         varchar(200) not null,
    calendar_id  varchar(64),
    when_nobody  varchar(32)  not null,
    overflow_to  varchar(64),
    fallback_rep varchar(64),
    rotation     varchar(32)  not null,
    catch_up     varchar(16) default 'NONE' not null,
    active       boolean      not null
);

create table team_manager (
    team_id    varchar(64) not null references team,
    position   integer     not null,
    manager_id varchar(64) not null,
    primary key (team_id, position)
);

-- planned_*: the value in the organisation file that was applied last. A value that was changed by hand stays until the file changes.
create table rep (
    id               varchar(64)  not null primary key,
    name             varchar(200) not null,
    email            varchar(320) not null,
    team_id          varchar(64)  not null references team,
    position         integer      not null,
    weight           integer      not null,
    planned_weight   integer      not null,
    capacity         integer,
    planned_capacity integer,
    calendar_id      varchar(64) references working_calendar,
    backup_id        varchar(64),
    active           boolean      not null,
    planned_active   boolean default true not null,
    paused           boolean      not null,
    constraint rep_weight_not_negative check (weight >= 0),
    constraint rep_capacity_not_negative check (capacity >= 0)
);
create index rep_by_team on rep (team_id, position);
create index rep_by_email on rep (email);

-- Of reps and of other people. by_hand: entered by a manager, and kept when the organisation file is applied again.
create table time_off (
    person_id varchar(64) not null,
    first_day date        not null,
    last_day  date        not null,
    by_hand   boolean     not null,
    primary key (person_id, first_day, last_day, by_hand),
    constraint time_off_ends_after_start check (last_day >= first_day)
);
