-- when the score of the contact was first told to be low after this MQL; null = never
alter table mql add column rearmed_at timestamp with time zone;
