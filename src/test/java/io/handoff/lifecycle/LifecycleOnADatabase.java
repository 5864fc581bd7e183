package io.handoff.lifecycle;

import static io.handoff.lifecycle.Stage.CUSTOMER;
import static io.handoff.lifecycle.Stage.DISQUALIFIED;
import static io.handoff.lifecycle.Stage.LEAD;
import static io.handoff.lifecycle.Stage.MQL;
import static io.handoff.lifecycle.Stage.OPPORTUNITY;
import static io.handoff.lifecycle.Stage.SQL;
import static io.handoff.lifecycle.Stage.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifecycleOnADatabase {

    private static final Instant T1 = Instant.parse("2026-06-01T10:00:00Z");

    private AnnotationConfigApplicationContext context;
    private Lifecycle lifecycle;
    private String contact;
    private Instant now;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), "lifecycle");
        lifecycle = context.getBean(Lifecycle.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        contact = UUID.randomUUID().toString();
        now = T1;
    }

    @Test
    void a_contact_that_never_moved_is_a_lead() {
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThat(lifecycle.history(contact)).isEmpty();
    }

    @Test
    void the_way_to_a_customer_is_recorded_step_by_step() {
        lifecycle.beginAsSubscriber(contact, T1, "contact.upserted");
        walk(LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER);

        assertThat(lifecycle.history(contact))
                .extracting(StageMove::toStage)
                .containsExactly(SUBSCRIBER, LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER);
        var standing = lifecycle.standingOf(contact);
        assertThat(standing.sqlAt()).isBefore(standing.opportunityAt());
        assertThat(standing.customerAt()).isEqualTo(standing.since());
    }

    @Test
    void a_move_to_where_the_contact_is_does_nothing() {
        walk(MQL);

        assertThat(lifecycle.move(contact, MQL, MoveCause.step("again", null), T1))
                .isEmpty();
        assertThat(lifecycle.history(contact)).hasSize(1);
    }

    @Test
    void a_leap_is_refused_and_the_refusal_names_where_the_contact_is() {
        assertThatThrownBy(() -> walk(OPPORTUNITY))
                .isInstanceOf(IllegalStageMove.class)
                .hasMessageContaining("is LEAD and cannot become OPPORTUNITY");
    }

    @Test
    void a_second_pass_overwrites_when_it_last_was_an_sql() {
        walk(MQL, SQL);
        var first = lifecycle.standingOf(contact).sqlAt();
        walk(LEAD, MQL, SQL);

        assertThat(lifecycle.standingOf(contact).sqlAt()).isAfter(first);
    }

    @Test
    void implied_moves_are_flagged() {
        lifecycle.move(contact, MQL, MoveCause.implied("deal", "DEAL_WON"), T1);

        assertThat(lifecycle.history(contact)).singleElement().satisfies(move -> {
            assertThat(move.implied()).isTrue();
            assertThat(move.byHand()).isFalse();
        });
    }

    @Test
    @DisplayName("H3 an admin may move anywhere, with a reason")
    void by_hand_backward_and_out_of_the_end() {
        walk(MQL, DISQUALIFIED);
        lifecycle.move(contact, LEAD, MoveCause.byHand("admin", "was a mistake"), T1);

        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThatThrownBy(() -> lifecycle.move(contact, CUSTOMER, MoveCause.byHand("admin", " "), T1))
                .hasMessage("A stage set by hand needs a reason");
    }

    @Test
    @DisplayName("H11 set past others: flagged as skipped, the stages between have no timestamp")
    void by_hand_past_others() {
        lifecycle.move(contact, OPPORTUNITY, MoveCause.byHand("admin", "imported"), T1);

        assertThat(lifecycle.history(contact)).singleElement().matches(StageMove::skipped);
        var standing = lifecycle.standingOf(contact);
        assertThat(standing.sqlAt()).isNull();
        assertThat(standing.opportunityAt()).isEqualTo(T1);
    }

    @Test
    @DisplayName("I1 of two that are merged the furthest stage holds")
    void the_furthest_stage_wins() {
        walk(MQL, SQL);
        context.publishEvent(new ContactMerged("survivor-" + contact, contact));

        assertThat(lifecycle.stageOf("survivor-" + contact)).isEqualTo(SQL);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThat(lifecycle.history("survivor-" + contact)).hasSize(2);
    }

    @Test
    void an_erased_contact_has_no_history() {
        walk(MQL);
        context.publishEvent(new ContactErased(contact));

        assertThat(lifecycle.history(contact)).isEmpty();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
    }

    private void walk(Stage... stages) {
        for (var stage : stages) {
            now = now.plusSeconds(60);
            lifecycle.move(contact, stage, MoveCause.step("test", null), now);
        }
    }
}
