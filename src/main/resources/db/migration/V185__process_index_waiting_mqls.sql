-- Who is late now: open, not answered, past their due, the longest first. Answered and decided ones, nearly all, are not looked at.
create index idx_mql_waiting on mql (status, responded_at, respond_by, team_id);
