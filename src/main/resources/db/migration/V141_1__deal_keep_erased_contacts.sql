-- the place of a contact that was erased, under a name that says nothing: the deal still belongs to somebody who was counted
alter table deal_contact add column erased boolean default false not null;
