package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.activity.NewActivity;
import io.handoff.assignment.OwnerSegments;
import io.handoff.deal.Deal;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.NotAwaited;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code contact-handoff}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContactHandoffSpec extends ProcessTest {

    @Autowired
    private OwnerSegments segments;

    @Autowired
    private WalkedPaths walked;

    @Autowired
    private RepositoryService repository;

    @Test
    void an_engagement_without_points_starts_nothing() {
        engages("PAGE_VIEW_OF_NOTHING");
        assertThat(openHandoffs.of(contact)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(contact)
                        .count())
                .isZero();
    }

    @Test
    void a_lead_below_the_threshold_stays_with_marketing_and_holds_no_instance() {
        engages("CONTENT_DOWNLOAD");
        assertThat(mqls.of(contact)).isEmpty();
        assertEndedAt("EndEvent_StaysWithMarketing");
    }

    @Test
    @DisplayName("D24 Own staff is disqualified before scoring, with the reason")
    void own_staff_is_disqualified() {
        upsert(Map.of("email", "someone@acme.example"));
        engages("DEMO_REQUEST");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
        assertThat(lifecycle.history(contact).get(0).reason()).contains("STAFF");
        assertEndedAt("EndEvent_ContactDisqualified");
    }

    @Test
    void a_demo_request_lands_with_an_sdr_who_sees_why() {
        engages("DEMO_REQUEST");
        var task = task(ACCEPT_OR_REJECT);
        assertThat(task.getAssignee()).isEqualTo(mql().ownerId()).startsWith("sdr");
        var shown = tasks.getVariablesLocal(task.getId());
        assertThat(shown).containsEntry("contactName", "Mia").containsEntry("company", "Globex");
        assertThat(shown.get("why").toString()).isNotBlank();
        assertThat(shown.get("rejectReasons").toString()).contains("Timing not right");
        assertThat(shown.get("whyOwner").toString()).contains("turn", "sdr-inbound: ");
        assertThat(shown.get("dueText").toString()).contains("EDT");
        assertThat(shown.get("dueHours").toString()).contains(mql().ownerId(), "America/New_York");
    }

    @Test
    void the_next_owner_is_shown_their_own_why() {
        engages("DEMO_REQUEST");
        handoffs.reassign(mql().id(), "sdr5", "manager", "Knows the account");

        var shown = tasks.getVariablesLocal(task(ACCEPT_OR_REJECT).getId());
        assertThat(shown.get("whyOwner").toString()).contains("Chosen by hand by manager");
    }

    @Test
    void a_more_urgent_engagement_moves_the_due_that_the_task_shows() {
        engages("TRIAL_START");
        var before = tasks.getVariablesLocal(task(ACCEPT_OR_REJECT).getId());
        engages("DEMO_REQUEST");

        var after = tasks.getVariablesLocal(task(ACCEPT_OR_REJECT).getId());
        assertThat(after.get("mqlTypeText")).isEqualTo("Demo request");
        assertThat(after.get("dueText")).isNotEqualTo(before.get("dueText"));
    }

    @Test
    @DisplayName("I9 Nothing of a person is left in the engine's history")
    void nothing_of_a_person_is_left_in_history() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "OTHER");
        var names = history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(openHandoffs.of(contact).orElseThrow().processInstanceId())
                .list()
                .stream()
                .map(variable -> variable.getName())
                .toList();
        assertThat(names)
                .contains("rejectReason")
                .doesNotContain("note", "contactName", "company", "jobTitle", "lastActivity", "whyOwner");
    }

    @Test
    @DisplayName("D1 On a Sunday nobody works, and everybody can be given an MQL: its clock starts on Monday")
    void on_a_sunday_it_still_assigns() {
        at("2026-05-31T12:00");
        engages("DEMO_REQUEST");
        assertThat(mql().ownerId()).startsWith("sdr");
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-06-01T13:00"));
    }

    @Test
    void nobody_available_waits_for_a_manager_and_ops_hears_of_it() {
        teams.apply(Acme.withoutReps());
        engages("DEMO_REQUEST");
        assertThat(task("Task_AssignOwnerByHand")).isNotNull();
        assertThat(mql().ownerId()).isNull();

        at("2026-05-18T10:00");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("Task_NotifyOps")
                        .processInstanceId(
                                openHandoffs.of(contact).orElseThrow().processInstanceId())
                        .count())
                .isEqualTo(1);

        teams.apply(Acme.plan());
        assertThatThrownBy(
                        () -> tasks.complete(task("Task_AssignOwnerByHand").getId(), Map.of("chosenOwner", "nobody")))
                .hasMessageContaining("no active rep");
        tasks.complete(task("Task_AssignOwnerByHand").getId(), Map.of("chosenOwner", "sdr2"));
        assertThat(mql().ownerId()).isEqualTo("sdr2");
        assertThat(mql().respondBy()).as("the clock ran meanwhile").isEqualTo(newYork("2026-05-18T13:00"));
    }

    @Test
    @DisplayName("B7 A response stops the ladder; the decision is still to come")
    void a_response_stops_the_ladder() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        called("sdr1");
        at("2026-05-25T10:00");
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T10:00"));
        assertThat(mql().escalatedAt()).isNull();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void a_call_known_before_the_engagement_it_answers() {
        at("2026-05-18T10:00");
        called("sdr1");
        at("2026-05-18T10:05");
        handoffs.engaged(
                contact, contacts.recordEngagement(contact, "DEMO_REQUEST", null, newYork("2026-05-18T09:50"), now()));
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T10:00"));
        at("2026-05-25T10:00");
        assertThat(mql().escalatedAt()).isNull();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void a_call_while_nobody_owns_the_mql_answers_it() {
        teams.apply(Acme.withoutReps());
        engages("DEMO_REQUEST");
        at("2026-05-18T09:30");
        called("sales-leader");
        teams.apply(Acme.plan());
        tasks.complete(task("Task_AssignOwnerByHand").getId(), Map.of("chosenOwner", "sdr2"));
        at("2026-05-25T10:00");
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T09:30"));
        assertThat(mql().escalatedAt()).isNull();
    }

    @Test
    void an_earlier_call_told_later_is_the_first_response() {
        engages("DEMO_REQUEST");
        at("2026-05-18T11:00");
        called("sdr1");
        var earlier = new NewActivity(
                contact, "CALL", "OUTBOUND", null, "sdr2@acme.example", false, newYork("2026-05-18T10:00"), now());
        handoffs.responded(contact, activities.log(earlier));
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T10:00"));
    }

    @Test
    @DisplayName("B10 A mail that bounced leads back into the wait, with the time that was left")
    void a_bounced_mail_was_no_response() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        var mail = new NewActivity(contact, "EMAIL", "OUTBOUND", "SENT", null, false, now(), now());
        handoffs.responded(contact, activities.log(mail));
        at("2026-05-18T12:00");
        activities.bounced(contact, now(), now()).forEach(bounced -> handoffs.corrected(contact, bounced));

        at("2026-05-18T15:01");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T15:00"));
    }

    @Test
    @DisplayName("B5 B6 Automated and inbound activities do not stop the clock")
    void automated_and_inbound_activities_do_not_count() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        var sequence = new NewActivity(contact, "EMAIL", "OUTBOUND", null, "sdr1@acme.example", true, now(), now());
        var reply = new NewActivity(contact, "EMAIL", "INBOUND", null, null, false, now(), now());
        handoffs.responded(contact, activities.log(sequence));
        handoffs.responded(contact, activities.log(reply));
        assertThat(mql().respondedAt()).isNull();
    }

    @Test
    @DisplayName("B13 Accepting without any activity is no response")
    void accepting_without_activity_is_no_response() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        assertThat(mql().respondedAt()).isNull();
        assertThat(task("Task_CreateDeal").getAssignee())
                .isEqualTo(mql().ownerId())
                .startsWith("ae");
    }

    @Test
    void the_form_takes_decision_and_first_contact_in_one_step() {
        engages("DEMO_REQUEST");
        tasks.complete(task(ACCEPT_OR_REJECT).getId(), Map.of("decision", "ACCEPTED", "responseKind", "CALL"));
        assertThat(mql().respondedAt()).isEqualTo(now());
        assertThat(activities.of(contact)).hasSize(1);
        assertThat(stages()).containsExactly("MQL", "SQL");
    }

    @Test
    @DisplayName("G1 G2 A rejection without reason, or Other without a note, is refused in words, and nothing happened")
    void a_rejection_needs_a_reason() {
        engages("DEMO_REQUEST");
        var task = task(ACCEPT_OR_REJECT).getId();
        assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "REJECTED")))
                .hasMessageContaining("choose a reason");
        assertThatThrownBy(() ->
                        tasks.complete(task, Map.of("decision", "REJECTED", "rejectReason", "OTHER", "note", "no")))
                .hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> tasks.complete(task, Map.of())).hasMessageContaining("accept or reject");
        assertThat(mql().isOpen()).isTrue();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void completing_a_task_brings_in_the_fields_of_its_form_and_nothing_else() {
        engages("DEMO_REQUEST");
        var instance = openHandoffs.of(contact).orElseThrow().processInstanceId();
        var owner = mql().ownerId();
        tasks.complete(
                task(ACCEPT_OR_REJECT).getId(),
                Map.of("decision", "ACCEPTED", "owner", "me", "dealThere", true, "contactId", "another"));
        assertThat(runtime.getVariables(instance))
                .containsEntry("contactId", contact)
                .containsEntry("owner", owner)
                .containsEntry("dealThere", false);
    }

    @Test
    @DisplayName("E3 The same decision twice is one; another one is told what happened before")
    void the_same_decision_twice_is_one() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        handoffs.decide(
                contact,
                new SalesDecision(SalesDecision.Kind.ACCEPTED, null, null, "sdr1", now(), SalesDecision.Source.EVENT));
        assertThat(stages()).containsExactly("MQL", "SQL");
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        assertThatThrownBy(() -> decides(SalesDecision.Kind.ACCEPTED, null)).isInstanceOf(NotAwaited.class);
    }

    @Test
    @DisplayName("G4 A rejection after acceptance is an SQL disqualified, not a rejected MQL")
    void a_rejection_after_acceptance_disqualifies_the_sql() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(mql().outcome()).isEqualTo("SQL_DISQUALIFIED");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
        assertEndedAt("EndEvent_ContactDisqualified");
    }

    @Test
    void an_account_executive_creates_the_deal_and_the_crm_closes_it() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        tasks.complete(task("Task_CreateDeal").getId(), Map.of("dealDecision", "CREATED", "amount", "5000"));
        assertThat(stages()).endsWith("OPPORTUNITY");
        dealClosed("crm-" + contact, Deal.Status.WON);
        assertThat(deals.of(contact)).as("the deal made by hand is the CRM's").hasSize(1);
        assertEndedAt("EndEvent_CustomerWon");
    }

    @Test
    void an_account_executive_is_reminded_of_a_missing_deal_and_may_disqualify() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        at("2026-05-29T09:00");
        tasks.complete(
                task("Task_CreateDeal").getId(), Map.of("dealDecision", "DISQUALIFY", "rejectReason", "WRONG_TITLE"));
        assertEndedAt("EndEvent_ContactDisqualified");
    }

    @Test
    @DisplayName("C5 A deal while the MQL still waits implies its acceptance, flagged")
    void a_deal_implies_acceptance() {
        engages("DEMO_REQUEST");
        dealCreated("deal-" + contact);
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(mql().impliedBy()).isEqualTo("deal");
        assertThat(stages()).containsExactly("MQL", "SQL", "OPPORTUNITY");
        assertThat(lifecycle.history(contact))
                .filteredOn(move -> move.implied())
                .hasSize(2);
    }

    @Test
    @DisplayName("C4 Won before created: every stage is passed in order at once, flagged")
    void won_before_created() {
        dealClosed("deal-" + contact, Deal.Status.WON);
        assertThat(stages()).containsExactly("MQL", "SQL", "OPPORTUNITY", "CUSTOMER");
        assertThat(lifecycle.history(contact)).allMatch(move -> move.implied());
        assertThat(mqls.of(contact)).hasSize(1);
        assertEndedAt("EndEvent_CustomerWon");
    }

    @Test
    void a_deleted_deal_goes_back_to_create_deal() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        handoffs.dealDeleted(deals.delete(news("deal-" + contact, null)), now());
        assertThat(task("Task_CreateDeal")).isNotNull();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
        dealCreated("deal-2-" + contact);
        dealClosed("deal-2-" + contact, Deal.Status.WON);
        assertEndedAt("EndEvent_CustomerWon");
    }

    @Test
    @DisplayName(
            "H5 A lost deal makes no fake customer: the contact stays an opportunity, and a new deal goes on from there")
    void a_lost_deal_stays_an_opportunity() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.LOST);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        assertEndedAt("EndEvent_DealLost");
        dealClosed("deal-2-" + contact, Deal.Status.WON);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
        assertThat(mqls.of(contact)).hasSize(1);
    }

    @Test
    void a_deal_lost_for_timing_is_nurtured_and_recycled() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        handoffs.dealClosed(deals.close(Deal.Status.LOST, news("deal-" + contact, "TIMING")), now());
        assertThat(openHandoffs.of(contact)).isPresent();
        assertThat(segments.current(mql().id())).as("fills nobody's hands").isEmpty();
        at("2026-05-19T09:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(stages()).endsWith("OPPORTUNITY", "LEAD", "MQL");
    }

    @Test
    void a_demo_asked_for_before_the_deal_was_lost_does_not_qualify_again() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        at("2026-05-19T10:00");
        engages("DEMO_REQUEST");
        dealCreated("deal-" + contact);
        at("2026-05-20T10:00");
        handoffs.dealClosed(deals.close(Deal.Status.LOST, news("deal-" + contact, "TIMING")), now());
        at("2026-12-01T10:00");
        assertThat(mqls.of(contact)).hasSize(1);
        assertEndedAt("EndEvent_StaysWithMarketing");
    }

    @Test
    void a_deal_while_nurtured_begins_anew_from_the_deal() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        dealCreated("deal-" + contact);
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().impliedBy()).isEqualTo("deal");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    @DisplayName("G8 Rejected for company size: the same facts do not qualify again, a new size does")
    void what_must_change_is_waited_for() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "Wrong company size");
        assertThat(mql().waitsFor()).contains("employees");
        at("2026-12-01T09:00");
        engages("DEMO_REQUEST");
        assertThat(mqls.of(contact)).as("a demo alone changes no size").hasSize(1);
        upsert(Map.of("company", Map.of("domain", contact + ".io", "employees", 900)));
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(stages()).containsExactly("MQL", "LEAD", "MQL");
    }

    @Test
    void the_end_of_the_cool_off_looks_at_the_lead_again() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-10-01T09:00");
        assertEndedAt("EndEvent_StaysWithMarketing");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.LEAD);
    }

    @Test
    void bad_data_is_fixed_by_ops_and_looked_at_again() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "Bad data quality");
        tasks.complete(task("Task_FixContactData").getId(), Map.of("phone", "+1 212 555 0100", "employees", 40));
        assertThat(contacts.find(contact).orElseThrow().phone()).isEqualTo("+12125550100");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void data_that_ops_leaves_as_it_is_does_not_qualify_again() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "Bad data quality");
        tasks.complete(task("Task_FixContactData").getId(), Map.of());
        assertThat(mqls.of(contact)).hasSize(1);
        assertEndedAt("EndEvent_StaysWithMarketing");
    }

    @Test
    @DisplayName("B2 A call that is told after the decision it led to is still the first response")
    void a_call_told_after_the_decision_counts() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        at("2026-05-18T10:00");
        var called = now();
        at("2026-05-18T10:05");
        decides(SalesDecision.Kind.ACCEPTED, null);
        at("2026-05-18T10:06");
        handoffs.responded(
                contact,
                activities.log(new NewActivity(
                        contact, "CALL", "OUTBOUND", null, owner + "@acme.example", false, called, now())));
        assertThat(mql().respondedAt()).isEqualTo(called);
    }

    @Test
    @DisplayName("D25 What a manager decided, the ladder does not take back")
    void the_ladder_leaves_a_managers_choice() {
        engages("DEMO_REQUEST");
        var other = mql().ownerId().equals("sdr1") ? "sdr2" : "sdr1";
        at("2026-05-18T16:00");
        handoffs.reassign(mql().id(), other, "manager", "knows the account");
        at("2026-05-18T18:00");
        assertThat(mql().escalatedAt()).isNotNull();
        assertThat(mql().ownerId()).isEqualTo(other);
    }

    @Test
    @DisplayName("C5 A deal while the MQL waits for an owner accepts that MQL, it makes no second one")
    void a_deal_accepts_an_mql_that_waits_for_an_owner() {
        teams.apply(Acme.withoutReps());
        engages("DEMO_REQUEST");
        dealCreated("deal-" + contact);
        assertThat(mqls.of(contact)).hasSize(1);
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(mql().impliedBy()).isEqualTo("deal");
        assertThat(task("Task_AssignOwnerByHand")).isNull();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void high_intent_after_a_lost_deal_begins_another_handoff() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.LOST);
        assertEndedAt("EndEvent_DealLost");
        at("2026-09-01T10:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    @DisplayName("G12 After the last pass a rejection disqualifies")
    void the_pass_limit_disqualifies() {
        for (int pass = 1; pass <= 4; pass++) {
            engages("DEMO_REQUEST");
            assertThat(mql().pass()).isEqualTo(pass);
            decides(SalesDecision.Kind.REJECTED, "TIMING");
            ClockUtil.setCurrentTime(java.util.Date.from(now().plusSeconds(3600)));
        }
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
        assertEndedAt("EndEvent_ContactDisqualified");
    }

    @Test
    @DisplayName("F7 Ops reviews an unworked MQL: keep, reassign, return with a reason, disqualify")
    void ops_reviews_an_unworked_mql() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        tasks.complete(
                task("Task_ReviewUnworkedMql").getId(), Map.of("reviewOutcome", "REASSIGN", "chosenOwner", "sdr5"));
        assertThat(mql().ownerId()).isEqualTo("sdr5");
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo("sdr5");
    }

    @Test
    void ops_returns_an_unworked_mql_with_a_reason() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        var review = task("Task_ReviewUnworkedMql").getId();
        assertThatThrownBy(() -> tasks.complete(review, Map.of("reviewOutcome", "RETURN")))
                .hasMessageContaining("reason");
        tasks.complete(review, Map.of("reviewOutcome", "RETURN", "rejectReason", "NO_BUDGET"));
        assertThat(mql().status()).isEqualTo(MqlStatus.REJECTED);
        assertThat(stages()).endsWith("LEAD");
    }

    @Test
    void ops_disqualifies_an_unworked_mql() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        tasks.complete(
                task("Task_ReviewUnworkedMql").getId(),
                Map.of("reviewOutcome", "DISQUALIFY", "rejectReason", "WRONG_TITLE"));
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void a_late_response_closes_the_review() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        assertThat(task("Task_ReviewUnworkedMql")).isNotNull();
        called(mql().ownerId());
        assertThat(task("Task_ReviewUnworkedMql")).isNull();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void ops_keeps_an_unworked_mql() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        tasks.complete(task("Task_ReviewUnworkedMql").getId(), Map.of("reviewOutcome", "KEEP"));
        assertThat(mql().isOpen()).isTrue();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    @DisplayName("F12 F13 A demo request makes a behavioural MQL more urgent; a second one changes nothing")
    void a_demo_request_upgrades_an_open_mql() {
        engages("TRIAL_START");
        assertThat(mql().type()).isEqualTo("BEHAVIORAL");
        var before = mql().respondBy();
        at("2026-05-18T10:00");
        engages("DEMO_REQUEST");
        assertThat(mqls.of(contact)).hasSize(1);
        assertThat(mql().type()).isEqualTo("DEMO_REQUEST");
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-18T14:00")).isBefore(before);
        assertThat(task(ACCEPT_OR_REJECT).getDueDate().toInstant()).isEqualTo(mql().respondBy());
        at("2026-05-18T11:00");
        engages("DEMO_REQUEST");
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-18T14:00"));
        at("2026-05-18T14:00");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T14:00"));
    }

    @Test
    @DisplayName("H3 An admin moves a stage by hand, with a reason; the handoff goes on from there")
    void an_admin_sets_the_stage() {
        engages("DEMO_REQUEST");
        assertThatThrownBy(() -> handoffs.setStage(contact, Stage.SQL, " ", "admin"))
                .hasMessageContaining("reason");
        handoffs.setStage(contact, Stage.OPPORTUNITY, "met at the fair", "admin");
        assertThat(task(ACCEPT_OR_REJECT)).isNull();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        assertThat(task("Task_CreateDeal")).isNotNull();
        handoffs.setStage(contact, Stage.MQL, "one step back", "admin");
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
        handoffs.setStage(contact, Stage.SQL, "and forth", "admin");
        assertThat(task("Task_CreateDeal")).isNotNull();
        handoffs.setStage(contact, Stage.LEAD, "out", "admin");
        assertEndedAt("EndEvent_StageSet");
    }

    @Test
    @DisplayName("I6 An erased contact leaves no task and no timer")
    void an_erased_contact_leaves_no_ghost() {
        engages("DEMO_REQUEST");
        erasures.erase(contact, now(), "admin", "asked to be forgotten");
        assertEndedAt("EndEvent_Erased");
    }

    @Test
    void of_two_contacts_that_are_one_the_earlier_handoff_goes_on() {
        engages("DEMO_REQUEST");
        var survivor = contact;
        at("2026-05-18T10:00");
        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        contacts.merge(survivor, List.of(contact), now());
        handoffs.merged(survivor, contact);
        assertEndedAt("EndEvent_MergedAway");
        contact = survivor;
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    void an_unsubscribed_contact_is_nurtured_without_mails() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-05-20T09:00");
        handoffs.unsubscribed(contact);
        assertThat(openHandoffs.of(contact)).isPresent();
        var touches = history.createHistoricActivityInstanceQuery()
                .processInstanceId(openHandoffs.of(contact).orElseThrow().processInstanceId())
                .activityId("EndEvent_TouchesStopped");
        assertThat(touches.count()).isEqualTo(1);
    }

    @Test
    @DisplayName("D25 A manager reassigns in Cockpit by changing the assignee: everything moves")
    void a_manager_reassigns() {
        engages("DEMO_REQUEST");
        var other = mql().ownerId().equals("sdr1") ? "sdr2" : "sdr1";
        tasks.setAssignee(task(ACCEPT_OR_REJECT).getId(), other);
        assertThat(mql().ownerId()).isEqualTo(other);
        handoffs.reassign(mql().id(), "sdr5", "manager", "knows the account");
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo("sdr5");
        assertThat(runtime.getVariable(openHandoffs.of(contact).orElseThrow().processInstanceId(), "owner"))
                .isEqualTo("sdr5");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_flow_is_walked() {
        assertThat(walked.missed("contact-handoff", repository, history)).isEmpty();
    }

    @Test
    @DisplayName("D25 Giving a lead away in Tasklist is not for reps")
    void a_rep_cannot_give_a_lead_away() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        var other = owner.equals("sdr1") ? "sdr2" : "sdr1";
        var task = task(ACCEPT_OR_REJECT).getId();
        assertThatThrownBy(() -> as(owner, () -> tasks.setAssignee(task, other)))
                .isInstanceOf(AuthorizationException.class);
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(owner);
    }

    @Test
    void an_account_executive_takes_an_sql_from_the_queue() {
        engages("DEMO_REQUEST");
        handoffs.setStage(contact, Stage.OPPORTUNITY, "met at the fair", "admin");
        tasks.claim(task("Task_CreateDeal").getId(), "ae3");
        assertThat(mql().ownerId()).isEqualTo("ae3");
    }

    @Test
    @DisplayName("D22 Colleagues who ask within thirty days get the same owner")
    void colleagues_get_the_same_owner() {
        var company = Map.of("domain", "same-" + contact + ".io", "name", "Same Inc", "employees", 120);
        upsert(Map.of("company", company));
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        for (int i = 1; i <= 2; i++) {
            a_contact(contact + i);
            upsert(Map.of("company", company));
            engages("DEMO_REQUEST");
            assertThat(mql().ownerId()).isEqualTo(owner);
        }
    }
}
