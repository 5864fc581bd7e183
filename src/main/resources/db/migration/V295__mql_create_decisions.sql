-- Every decision on an MQL, with what is needed to undo it. The row of the MQL holds the one in force. No text about the person.
create table mql_decision (
    id                  varchar(36)              not null primary key,
    mql_id              varchar(36)              not null,
    decision            varchar(20)              not null,
    reason              varchar(100),
    -- as the table reject-reasons called the reason then
    reason_label        varchar(400),
    -- PERSON, REVIEW, EVENT or DEAL
    source              varchar(20)              not null,
    decided_by          varchar(200),
    decided_at          timestamp with time zone not null,
    recorded_at         timestamp with time zone not null,
    team_id             varchar(100),
    owner_id            varchar(100),
    -- the owner segment that the decision ended
    segment_id          varchar(36),
    -- the decision was the first response itself
    was_response        boolean                  not null,
    -- operations had the review of the unworked MQL open
    in_review           boolean                  not null,
    -- ids of the timer events of the escalation that had not fired, comma separated
    pending_timers      varchar(500)             not null,
    undone_at           timestamp with time zone,
    undone_by           varchar(200)
);
create index mql_decision_by_mql on mql_decision (mql_id, recorded_at);
create index mql_decision_by_person on mql_decision (decided_by, recorded_at);
create index mql_decision_by_time on mql_decision (recorded_at);
