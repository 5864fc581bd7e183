-- what was logged in the last days, whoever it was with
create index activity_by_time on activity (occurred_at);
