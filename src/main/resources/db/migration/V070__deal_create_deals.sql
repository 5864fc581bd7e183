create table deal (
    id         varchar(255) primary key,
    status     varchar(20)              not null,
    amount     numeric(19, 2),
    currency   varchar(3),
    by_email   varchar(320),
    reason     text,
    implied    boolean                  not null,
    by_hand    boolean                  not null,
    created_at timestamp with time zone not null,
    closed_at  timestamp with time zone,
    updated_at timestamp with time zone not null
);

-- Position 0 is the primary contact.
create table deal_contact (
    deal_id    varchar(255) not null,
    contact_id varchar(255) not null,
    position   integer      not null,
    -- the contact was erased and contact_id is its anonymous id: the deal still belongs to a contact that is counted
    erased     boolean default false not null,
    primary key (deal_id, contact_id)
);
create index deal_contact_by_contact on deal_contact (contact_id);
