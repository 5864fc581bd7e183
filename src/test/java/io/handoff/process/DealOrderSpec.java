package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.deal.Deal;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import io.handoff.lifecycle.Stage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A CRM tells of a deal and its contacts in any order: the same facts end the same. */
class DealOrderSpec extends ProcessTest {

    private static final int ORDERS = 40;
    private static final Instant FRIDAY = newYork("2026-05-15T09:00");

    @Autowired
    private Intake intake;

    /** @param deal without the ids of this round */
    private record End(Deal.Status status, String amount, List<String> contacts, Stage primary) {}

    @Test
    @DisplayName(
            "M6 M7 created, deleted, restored and won, with contacts that come before or after: the same in any order")
    void won_in_the_end() {
        assertSameInAnyOrder(
                new End(Deal.Status.WON, "9100", List.of("b", "a"), Stage.CUSTOMER),
                List.of(
                        "contact.upserted a {}",
                        "contact.upserted b {}",
                        "deal.created D {'contactIds':['a'],'amount':100}",
                        "deal.deleted D {}",
                        "deal.created D {'contactIds':['b','a']}",
                        "deal.updated D {'status':'OPEN'}",
                        "deal.won D {'amount':9100}"));
    }

    @Test
    @DisplayName("M7 M26 lost, reopened, given to another primary contact: the same in any order")
    void open_in_the_end() {
        assertSameInAnyOrder(
                new End(Deal.Status.OPEN, "200", List.of("b", "a"), Stage.OPPORTUNITY),
                List.of(
                        "contact.upserted a {}",
                        "contact.upserted b {}",
                        "deal.created D {'contactIds':['a','b'],'amount':100}",
                        "deal.lost D {'reason':'NO_BUDGET'}",
                        "deal.updated D {'amount':200}",
                        "deal.updated D {'status':'OPEN','primaryContactId':'b'}"));
    }

    @Test
    @DisplayName("M7 won, then deleted: the same in any order")
    void deleted_in_the_end() {
        assertSameInAnyOrder(
                new End(Deal.Status.DELETED, "100", List.of("a"), null),
                List.of(
                        "contact.upserted a {}",
                        "deal.created D {'contactIds':['a'],'amount':100}",
                        "deal.updated D {'status':'OPEN'}",
                        "deal.won D {}",
                        "deal.deleted D {}"));
    }

    @Test
    @DisplayName("M6 of a deal with an unknown contact first, that one is the customer in the end")
    void an_unknown_contact_first() {
        engages("DEMO_REQUEST");
        var known = contact;
        var answer = tell("deal.created", "d-" + known, "{'contactIds':['u-%1$s','%1$s']}".formatted(known), now());
        assertThat(answer.status()).isEqualTo(EventAnswer.Status.APPLIED);
        assertThat(answer.problem()).contains("contact u-" + known + " is not known yet and joins the deal");
        assertThat(lifecycle.stageOf(known)).isEqualTo(Stage.OPPORTUNITY);

        tell("contact.upserted", "u-" + known, "{}", now());
        tell("deal.won", "d-" + known, "{}", now());

        assertThat(lifecycle.stageOf("u-" + known)).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    @DisplayName("M26 a deal without contacts is nobody's: its contact waits for a deal again")
    void an_emptied_deal() {
        tell("deal.created", "d-" + contact, "{'contactIds':['%s']}".formatted(contact), FRIDAY);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);

        tell("deal.updated", "d-" + contact, "{'contactIds':[]}", now());

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
        assertThat(task("Task_CreateDeal")).isNotNull();
        assertThat(deals.find("d-" + contact)).map(Deal::contactIds).contains(List.of());
    }

    @Test
    @DisplayName("M26 a primary contact that is not on the deal counts once it is, and the sender is told")
    void a_primary_contact_from_elsewhere() {
        var other = "other-" + contact;
        tell("contact.upserted", other, "{}", FRIDAY);
        tell("deal.created", "d-" + contact, "{'contactIds':['%s']}".formatted(contact), FRIDAY);

        var answer = tell("deal.updated", "d-" + contact, "{'primaryContactId':'%s'}".formatted(other), now());
        assertThat(answer.problem()).contains("is none of the deal's contacts and counts once contactIds name it");
        assertThat(deals.find("d-" + contact)).map(Deal::primaryContactId).contains(contact);

        tell("deal.updated", "d-" + contact, "{'contactIds':['%s','%s']}".formatted(contact, other), now());
        assertThat(deals.find("d-" + contact)).map(Deal::primaryContactId).contains(other);
        assertThat(lifecycle.stageOf(other)).isEqualTo(Stage.OPPORTUNITY);
    }

    /** Facts happen a minute apart, in the order of the list; they are received in other orders. */
    private void assertSameInAnyOrder(End end, List<String> facts) {
        var minutes = new ArrayList<Integer>();
        facts.forEach(fact -> minutes.add(minutes.size()));
        var seen = new HashSet<List<Integer>>();
        for (int i = 0; i < ORDERS; i++) {
            if (seen.add(List.copyOf(minutes))) {
                assertThat(endOf(facts, minutes)).as("received as %s", minutes).isEqualTo(end);
            }
            Collections.shuffle(minutes, new Random(i));
        }
    }

    private End endOf(List<String> facts, List<Integer> order) {
        var round = UUID.randomUUID().toString();
        for (var minute : order) {
            var words = facts.get(minute).split(" ", 3);
            var data = words[2].replaceAll("'([ab])'", "'$1-" + round + "'");
            tell(words[0], words[1] + "-" + round, data, FRIDAY.plusSeconds(60L * minute));
        }
        var deal = deals.find("D-" + round).orElseThrow();
        var isDeleted = deal.status() == Deal.Status.DELETED;
        return new End(
                deal.status(),
                deal.amount().stripTrailingZeros().toPlainString(),
                deal.contactIds().stream().map(id -> id.substring(0, 1)).toList(),
                isDeleted ? null : lifecycle.stageOf(deal.primaryContactId()));
    }

    private EventAnswer tell(String type, String subject, String data, Instant at) {
        return intake.receive(event(type, subject, data, at), now());
    }

    private static CloudEvent event(String type, String subject, String data, Instant at) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/crm"))
                .withType("io.handoff." + type)
                .withSubject(subject)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withData("application/json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
