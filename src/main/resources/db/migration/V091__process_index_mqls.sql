-- lists of MQLs, the newest first: all of them, of a team, of an owner
create index idx_mql_time on mql (mql_at desc, id desc);
create index idx_mql_team on mql (team_id, mql_at);
