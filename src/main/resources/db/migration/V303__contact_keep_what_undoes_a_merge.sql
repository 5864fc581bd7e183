-- Contacts as they were when they were merged into another, so that a wrong merge can be undone. Deleted with the person.
create table merged_contact (
    id        varchar(255) primary key,
    -- the contact it was merged into then; that one may have been merged later
    into_id   varchar(255)             not null,
    -- the row of the contact and its addresses, as JSON
    kept      text                     not null,
    merged_at timestamp with time zone not null
);
create index merged_contact_by_into on merged_contact (into_id);

-- The contact that a row belonged to, or was received for, when that contact was merged into contact_id.
alter table engagement add column merged_from varchar(255);
alter table contact_score add column merged_from varchar(255);
alter table activity add column merged_from varchar(255);
alter table deal_contact add column merged_from varchar(255);
