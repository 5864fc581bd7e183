-- Who asked to be forgotten is known by keyed hashes of the id, the former ids and the address. The key keeps a stolen copy of the list
-- from being compared with lists of addresses; handoff.erasure.key sets one that is not in this database at all.
create table erasure_key (
    id     varchar(16) not null primary key,
    secret varchar(64) not null,
    constraint erasure_key_is_one check (id = 'erasure')
);
