-- what is open is counted from the index alone, however many facts there are
drop index funnel_fact_open;
create index funnel_fact_open on funnel_fact (open_state, open_since, respond_by, owner_id, team_id, source);
