-- what a rep had last: who keeps silent again and again is paused
create index owner_segment_by_rep on owner_segment (rep_id, closed_at);
