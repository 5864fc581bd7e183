-- Which row of mql-criteria made it one, as "version rule": the question was asked before there was an MQL to write it to.
alter table mql add column qualified_by varchar(600);
update mql set qualified_by = (
    select cast(s.version as varchar(20)) || ' ' || s.rule_ids from decision_snapshot s where s.seq = (
        select max(x.seq) from decision_snapshot x
        where x.contact_id = mql.contact_id and x.pass = mql.pass and x.decision = 'mql-criteria'))
where reason_code is not null;
