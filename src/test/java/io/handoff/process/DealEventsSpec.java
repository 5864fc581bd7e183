package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.contact.Contact;
import io.handoff.deal.Deal;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a CRM tells of deals and of people that turn out to be one, by events, more than once and of more than one. */
class DealEventsSpec extends ProcessTest {

    @Autowired
    private Intake intake;

    @Test
    @DisplayName(
            "H9 A won deal turns out to be somebody else's: the one waits for a deal again, the other is the customer")
    void a_won_deal_changes_hands() {
        var first = contact;
        tell("deal.won", "deal-" + first, "{'contactIds':['%s']}".formatted(first));
        assertThat(lifecycle.stageOf(first)).isEqualTo(Stage.CUSTOMER);
        var second = another("second-");

        at("2026-05-18T10:00");
        tell("deal.updated", "deal-" + first, "{'contactIds':['%s']}".formatted(second));

        assertThat(lifecycle.stageOf(second)).isEqualTo(Stage.CUSTOMER);
        assertThat(lifecycle.stageOf(first)).isEqualTo(Stage.SQL);
        contact = first;
        assertThat(task("Task_CreateDeal")).isNotNull();
        assertThat(mql().customerAt()).isNull();
    }

    @Test
    @DisplayName("H9 Lost by another contact: nobody stays a customer of a deal that is lost")
    void lost_by_another() {
        var first = contact;
        tell("deal.won", "deal-" + first, "{'contactIds':['%s']}".formatted(first));
        var second = another("second-");

        at("2026-05-18T10:00");
        tell("deal.lost", "deal-" + first, "{'contactIds':['%s'],'reason':'NO_BUDGET'}".formatted(second));

        assertThat(lifecycle.stageOf(first)).isNotEqualTo(Stage.CUSTOMER);
        assertThat(lifecycle.stageOf(second)).isNotEqualTo(Stage.CUSTOMER);
        assertThat(mqls.of(first)).allMatch(mql -> mql.customerAt() == null);
    }

    @Test
    @DisplayName("H9 Whose own deal was deleted waits for the other one they are on, and hears how it ends")
    void the_second_contact_of_a_deal() {
        var first = contact;
        var second = another("second-");
        tell("deal.created", "own-" + second, "{'contactIds':['%s']}".formatted(second));
        tell("deal.created", "both-" + first, "{'contactIds':['%s','%s']}".formatted(first, second));
        tell("deal.deleted", "own-" + second, "{}");
        assertThat(lifecycle.stageOf(second)).isEqualTo(Stage.OPPORTUNITY);

        tell("deal.won", "both-" + first, "{}");

        assertThat(lifecycle.stageOf(first)).isEqualTo(Stage.CUSTOMER);
        assertThat(lifecycle.stageOf(second)).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    @DisplayName(
            "I1 The primary contact of a won deal is merged into another one on it: that one is the primary contact")
    void the_primary_contact_stays_it_under_another_id() {
        var primary = contact;
        var second = another("a-second-");
        var survivor = another("b-survivor-");
        tell("deal.won", "deal-" + primary, "{'contactIds':['%s','%s','%s']}".formatted(primary, second, survivor));
        tell("contact.merged", survivor, "{'mergedIds':['%s']}".formatted(primary));

        assertThat(deals.find("deal-" + primary).orElseThrow().primaryContactId())
                .isEqualTo(survivor);
        assertThat(lifecycle.stageOf(survivor)).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    @DisplayName(
            "H5 I1 A customer merged into somebody rejected later, then the deal is lost: no fake customer, no revived MQL")
    void a_merged_customer_loses_the_deal() {
        var customer = contact;
        tell("deal.won", "deal-" + customer, "{'contactIds':['%s']}".formatted(customer));
        at("2026-05-18T10:00");
        var rejected = another("rejected-");
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        tell("contact.merged", rejected, "{'mergedIds':['%s']}".formatted(customer));
        assertThat(lifecycle.stageOf(rejected)).isEqualTo(Stage.CUSTOMER);

        tell("deal.deleted", "deal-" + customer, "{}");

        assertThat(lifecycle.stageOf(rejected)).isEqualTo(Stage.SQL);
        assertThat(mqls.of(rejected))
                .filteredOn(mql -> mql.status() == MqlStatus.REJECTED)
                .hasSize(1);
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(mqls.of(rejected)).allMatch(mql -> mql.customerAt() == null);
    }

    @Test
    @DisplayName("C1 A lost deal that is told once more, in other words, leaves the MQL that came since alone")
    void lost_is_told_again() {
        tell("deal.created", "deal-" + contact, "{'contactIds':['%s']}".formatted(contact));
        tell("deal.lost", "deal-" + contact, "{'reason':'NO_BUDGET'}");
        at("2026-05-18T11:00");
        engages("DEMO_REQUEST");
        var next = mql();
        assertThat(next.isOpen()).isTrue();

        tell("deal.lost", "deal-" + contact, "{'reason':'NO_BUDGET','amount':7}");

        assertThat(mql().id()).isEqualTo(next.id());
        assertThat(mql().isOpen()).isTrue();
        assertThat(deals.find("deal-" + contact)).map(Deal::status).contains(Deal.Status.LOST);
    }

    @Test
    @DisplayName("I1 Three become one in one go: in nurture, an opportunity and a lead are an opportunity")
    void three_become_one() {
        var lead = contact;
        var nurtured = another("a-");
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        var opportunity = another("b-");
        tell("deal.created", "deal-" + opportunity, "{'contactIds':['%s']}".formatted(opportunity));

        tell("contact.merged", lead, "{'mergedIds':['%s','%s']}".formatted(opportunity, nurtured));

        contact = lead;
        assertThat(lifecycle.stageOf(lead)).isEqualTo(Stage.OPPORTUNITY);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(lead)
                        .count())
                .isEqualTo(1);
        assertThat(mqls.of(lead)).extracting(Mql::pass).containsExactly(1, 2);
    }

    @Test
    @DisplayName(
            "I3 Merged by mistake: operations are asked once; the other person is there again and becomes an MQL by their own")
    void a_merge_is_undone_by_a_person() {
        var one = contact;
        var other = another("other-");
        engages("DEMO_REQUEST");
        tell("contact.merged", one, "{'mergedIds':['%s']}".formatted(other));
        tell("contact.unmerged", one, "{'mergedIds':['%s']}".formatted(other));
        tell("contact.unmerged", one, "{'mergedIds':['%s','never-heard-of']}".formatted(other));
        contact = one;
        var question = task("Task_SeparateMergedContacts");
        assertThat(contacts.find(other)).map(Contact::id).contains(one);

        assertThatThrownBy(() -> as("sdr1", () -> tasks.complete(question.getId(), Map.of("separation", "SEPARATE"))))
                .isInstanceOf(AuthorizationException.class);
        tasks.complete(question.getId(), Map.of("separation", "SEPARATE"));

        assertThat(contacts.find(other)).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(other);
            assertThat(found.email()).startsWith(other);
        });
        assertThat(contacts.engagementsOf(other)).hasSize(1);
        assertThat(contacts.engagementsOf(one)).isEmpty();
        assertThat(mqls.of(one)).hasSize(1);
        assertThat(mqls.of(other)).singleElement().matches(Mql::isOpen);
    }

    @Test
    @DisplayName("I3 The deal of a contact that was merged by mistake goes back with them, and so do the stages")
    void a_deal_goes_back() {
        var one = contact;
        var other = another("other-");
        tell("deal.won", "deal-" + other, "{'contactIds':['%s']}".formatted(other));
        tell("contact.merged", one, "{'mergedIds':['%s']}".formatted(other));
        assertThat(lifecycle.stageOf(one)).isEqualTo(Stage.CUSTOMER);
        tell("contact.unmerged", one, "{'mergedIds':['%s']}".formatted(other));
        contact = one;

        tasks.complete(task("Task_SeparateMergedContacts").getId(), Map.of("separation", "SEPARATE"));

        assertThat(deals.find("deal-" + other)).map(Deal::primaryContactId).contains(other);
        assertThat(lifecycle.stageOf(other)).isEqualTo(Stage.CUSTOMER);
        assertThat(lifecycle.stageOf(one)).isEqualTo(Stage.SQL);
    }

    @Test
    @DisplayName("I1 An id that is one contact's already is not silently given to another: operations are asked")
    void a_merge_that_contradicts_another() {
        var one = contact;
        var merged = another("merged-");
        tell("contact.merged", one, "{'mergedIds':['%s']}".formatted(merged));
        var third = another("third-");
        tell("contact.merged", third, "{'mergedIds':['%s']}".formatted(merged));

        assertThat(contacts.find(merged)).map(Contact::id).contains(one);
        contact = one;
        assertThat(task("Task_SeparateMergedContacts")).isNotNull();
        erasures.erase(one, now(), "admin", "asked");
        assertThat(task("Task_SeparateMergedContacts")).isNull();
    }

    @Test
    @DisplayName("C7 A decision that overtook its MQL is applied when an admin, or a merge, makes the contact one")
    void a_decision_waits_for_whatever_makes_the_mql() {
        var byHand = contact;
        assertThat(answerTo("decision.made", byHand, "{'decision':'REJECTED','reason':'TIMING'}"))
                .isEqualTo(EventAnswer.Status.PARKED);
        handoffs.setStage(byHand, Stage.MQL, "they called us", "admin");
        assertThat(mqls.latestOf(byHand)).map(Mql::status).contains(MqlStatus.REJECTED);

        var merged = another("merged-");
        assertThat(answerTo("decision.made", merged, "{'decision':'REJECTED','reason':'TIMING'}"))
                .isEqualTo(EventAnswer.Status.PARKED);
        var mql = another("mql-");
        engages("DEMO_REQUEST");
        tell("contact.merged", mql, "{'mergedIds':['%s']}".formatted(merged));
        assertThat(mqls.latestOf(mql)).map(Mql::status).contains(MqlStatus.REJECTED);
    }

    private String another(String prefix) {
        a_contact(prefix + UUID.randomUUID());
        return contact;
    }

    private void tell(String type, String subject, String data) {
        assertThat(answerTo(type, subject, data)).isEqualTo(EventAnswer.Status.APPLIED);
    }

    private EventAnswer.Status answerTo(String type, String subject, String data) {
        return intake.receive(
                        CloudEventBuilder.v1()
                                .withId(UUID.randomUUID().toString())
                                .withSource(URI.create("/crm"))
                                .withType("io.handoff." + type)
                                .withSubject(subject)
                                .withTime(now().atOffset(ZoneOffset.UTC))
                                .withData(
                                        "application/json",
                                        data.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                                .build(),
                        now())
                .status();
    }
}
