-- the events that arrived after a week was frozen
create index inbox_event_by_receipt on inbox_event (received_at);
