-- Which of several companies was chosen for a contact when the domain of its address matched more than one.
create table company_choice (
    contact_id   varchar(255) primary key,
    company_id   varchar(36)  not null,
    runner_up_id varchar(36)  not null,
    -- of the table company-tie-breaks
    reason_code  varchar(255) not null
);
