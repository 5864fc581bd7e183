-- a merge or an erasure moves a contact's clocks
create index response_clock_entry_by_contact on response_clock_entry (contact_id);
