package io.handoff.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold whatever happened, asked of the tables themselves. Each question finds the offenders; an empty answer is right.
 */
record Invariants(JdbcClient jdbc) {

    private static final String OPEN_INSTANCES = """
            select e.proc_inst_id_ from act_ru_execution e
            where e.id_ = e.proc_inst_id_ and e.proc_def_id_ like 'contact-handoff:%'""";

    void hold() {
        none("an open handoff without a running instance", """
                select contact_id from handoff where open_contact_id is not null and process_instance_id not in (
                """ + OPEN_INSTANCES + ")");
        none(
                "a running instance without an open handoff",
                OPEN_INSTANCES
                        + " and e.proc_inst_id_ not in (select process_instance_id from handoff where open_contact_id is not null)");
        none("an instance whose contact is not its handoff's", """
                select h.contact_id from handoff h join act_ru_execution e on e.id_ = h.process_instance_id
                where h.open_contact_id is not null and e.business_key_ <> h.contact_id""");
        none("an instance whose variable names another contact", """
                select h.contact_id from handoff h join act_ru_variable v on v.proc_inst_id_ = h.process_instance_id
                where h.open_contact_id is not null and v.name_ = 'contactId' and v.text_ <> h.contact_id""");
        none("a stage that is not where the history ends", """
                select s.contact_id from contact_stage s join stage_move m on m.chain_id = s.chain_id and m.no = s.move_no
                where m.to_stage <> s.stage or exists (
                    select 1 from stage_move later where later.chain_id = s.chain_id and later.no > s.move_no)""");
        none("more than one open MQL of a contact", """
                select contact_id from mql where status = 'OPEN' group by contact_id having count(*) > 1""");
        none("an open MQL at another stage", """
                select m.contact_id, s.stage from mql m left join contact_stage s on s.contact_id = m.contact_id
                where m.status = 'OPEN' and coalesce(s.stage, 'LEAD') <> 'MQL'""");
        none("the stage MQL without an open MQL", """
                select s.contact_id from contact_stage s where s.stage = 'MQL' and s.contact_id in (select id from contact)
                and not exists (select 1 from mql m where m.contact_id = s.contact_id and m.status = 'OPEN')""");
        none("a decision without its time, or a time without a decision", """
                select id, status from mql where (status in ('ACCEPTED', 'REJECTED')) <> (decided_at is not null)
                and status <> 'DISQUALIFIED'""");
        none("a rejection without a reason", "select id from mql where status = 'REJECTED' and reject_reason is null");
        none("an open MQL that is in nobody's hands and on nobody's list", """
                select m.id from mql m join handoff h on h.id = m.handoff_id
                where m.status = 'OPEN' and not exists (
                    select 1 from act_ru_task t where t.proc_inst_id_ = h.process_instance_id
                    and (t.task_def_key_ = 'Task_AssignOwnerByHand'
                      or t.task_def_key_ = 'Task_AcceptOrRejectMql' and coalesce(t.assignee_, '') = coalesce(m.owner_id, '')))""");
        none("an owner without an open segment, or with another's", """
                select m.id, m.owner_id, s.rep_id from mql m left join owner_segment s on s.open_mql_id = m.id
                where m.status = 'OPEN' and coalesce(m.owner_id, '') <> coalesce(s.rep_id, '')""");
        none("a segment that is still open though the MQL is over", """
                select s.mql_id, m.status, m.outcome from owner_segment s join mql m on m.id = s.open_mql_id
                where m.status in ('REJECTED', 'ENDED', 'DISQUALIFIED')""");
        none("a task of a handoff that is over", """
                select t.id_ from act_ru_task t where t.proc_def_id_ like 'contact-handoff:%' and t.proc_inst_id_ not in (
                    select process_instance_id from handoff where open_contact_id is not null)""");
        none("a timer of a handoff that is over", """
                select j.id_ from act_ru_job j where j.process_def_key_ = 'contact-handoff' and j.process_instance_id_ not in (
                    select process_instance_id from handoff where open_contact_id is not null)""");
        none("a response timer of an MQL that is answered or decided", """
                select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                join handoff h on h.process_instance_id = j.process_instance_id_
                where d.act_id_ in ('BoundaryEvent_ResponseOverdue', 'BoundaryEvent_StillNoResponse', 'BoundaryEvent_OpsReviewDue')
                and not exists (select 1 from mql m where m.handoff_id = h.id and m.status = 'OPEN' and m.responded_at is null)""");
        none("a clock that still waits though the MQL is over", """
                select m.id from mql m where m.status <> 'OPEN' and m.respond_by is not null and not exists (
                    select 1 from response_clock_entry e where e.mql_id = m.id
                    and e.kind in ('MET', 'MET_LATE', 'DECIDED_WITHOUT_RESPONSE', 'CANCELLED'))""");
        none("a customer without a won deal", """
                select s.contact_id from contact_stage s where s.stage = 'CUSTOMER' and s.contact_id in (select id from contact) and not exists (
                    select 1 from deal_contact c join deal d on d.id = c.deal_id
                    where c.contact_id = s.contact_id and d.status = 'WON')""");
        none("the stage SQL without a handoff that waits for a deal", """
                select s.contact_id from contact_stage s where s.stage = 'SQL' and s.contact_id in (select id from contact)
                and not exists (select 1 from handoff h join act_ru_task t on t.proc_inst_id_ = h.process_instance_id
                    where h.open_contact_id = s.contact_id and t.task_def_key_ = 'Task_CreateDeal')""");
        // whoever an admin makes an opportunity waits for the deal to be recorded
        none("a deal to come of a contact that is no SQL, or of an MQL that was not accepted", """
                select h.contact_id, s.stage, m.status from act_ru_task t join handoff h on h.process_instance_id = t.proc_inst_id_
                left join contact_stage s on s.contact_id = h.contact_id
                left join mql m on m.handoff_id = h.id and m.pass = (select max(x.pass) from mql x where x.contact_id = h.contact_id)
                where t.task_def_key_ = 'Task_CreateDeal' and (coalesce(m.status, '') <> 'ACCEPTED' or coalesce(s.stage, '') <> 'SQL'
                    and not exists (select 1 from stage_move v where v.chain_id = s.chain_id and v.no = s.move_no and v.by_hand))""");
        // whose primary contact was erased is nobody's victory; who was set by hand stays there; a deal of who was
        // disqualified, perhaps under another id, waits for a person
        // to reopen them
        none("a won deal whose primary contact is on its way to be a customer", """
                select c.contact_id, s.stage from deal d join deal_contact c on c.deal_id = d.id and not c.erased
                left join contact_stage s on s.contact_id = c.contact_id
                where d.status = 'WON' and s.stage in ('MQL', 'SQL', 'OPPORTUNITY') and c.position = (
                    select min(x.position) from deal_contact x where x.deal_id = d.id)
                and not exists (select 1 from stage_move m where m.contact_id = c.contact_id
                    and (m.by_hand or m.to_stage = 'DISQUALIFIED'))""");
        none("a history with a hole", """
                select m.contact_id, m.from_stage from stage_move m join stage_move before
                on before.chain_id = m.chain_id and before.no = m.no - 1 where before.to_stage <> m.from_stage""");
        none("a nurture that goes on without its handoff", """
                select n.contact_id from nurture n where n.ended_at is null and not exists (
                    select 1 from handoff h where h.id = n.handoff_id and h.open_contact_id = n.contact_id)""");
        none("a question about the answer to a nurture that is over", """
                select n.contact_id from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                join nurture n on n.mql_id = e.business_key_
                where t.task_def_key_ = 'Task_ReadReply' and n.ended_at is not null""");
        none("more than one reader of one answer", """
                select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.task_def_key_ = 'Task_ReadReply' group by e.business_key_ having count(*) > 1""");
        none("an event that waits for what is there", """
                select e.event_type, w.awaited from inbox_event e join inbox_wait w on w.inbox_id = e.id where e.status = 'PARKED'
                and (w.awaited in (select 'contact:' || id from contact)
                  or w.awaited in (select 'contact:' || alias from contact_alias)
                  or w.awaited in (select 'deal:' || id from deal)
                  or w.awaited in (select 'mql:' || contact_id from mql where status = 'OPEN'))""");
        none(
                "an open handoff of nobody",
                "select * from handoff where open_contact_id is not null and open_contact_id not in (select id from contact)");
        none(
                "a stage of nobody",
                "select contact_id from contact_stage where contact_id not in (select id from contact) and contact_id not like 'erased-%'");
        none(
                "somebody who was merged and is there all the same",
                "select alias, contact_id from contact_alias where alias in (select id from contact) or contact_id not in (select id from contact)");
        none("an MQL of nobody", """
                select * from mql where contact_id not in (select id from contact) and contact_id not like 'erased-%'""");
        none("an incident", "select incident_msg_ from act_ru_incident");
    }

    /** When whatever was to be tried again has been. */
    void holdAtRest() {
        hold();
        none("an event that was not applied", "select event_type, problem from inbox_event where status = 'FAILED'");
        none("something to be done at once", "select handler_type_ from act_ru_job where duedate_ is null");
    }

    private void none(String what, String sql) {
        List<?> offenders = jdbc.sql(sql).query().listOfRows();
        assertThat(offenders).as(what).isEmpty();
    }
}
