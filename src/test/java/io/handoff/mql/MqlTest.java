package io.handoff.mql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MqlTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static final Mql OPEN = MqlBuilder.builder()
            .id("m1")
            .contactId("ada")
            .pass(1)
            .type("DEMO_REQUEST")
            .mqlAt(NOON)
            .status(MqlStatus.OPEN)
            .teamId("inbound")
            .ownerId("sdr1")
            .build();
    private static final Mql ACCEPTED = OPEN.decided(MqlStatus.ACCEPTED, null, null, "sdr1", NOON, null);
    private static final Mql REJECTED = OPEN.decided(MqlStatus.REJECTED, "NO_BUDGET", "Next year", "sdr1", NOON, null);
    private static final Mql ENDED = OPEN.ended("MERGED");

    static Stream<Arguments> not_allowed() {
        return Stream.of(
                refused(
                        "decided twice",
                        ACCEPTED,
                        mql -> mql.decided(MqlStatus.REJECTED, "X", null, "sdr2", LATER, null)),
                refused(
                        "decided after its end",
                        ENDED,
                        mql -> mql.decided(MqlStatus.ACCEPTED, null, null, "sdr1", LATER, null)),
                refused("given away after a rejection", REJECTED, mql -> mql.reassignedTo("inbound", "sdr2", LATER)),
                refused("assigned after a rejection", REJECTED, mql -> mql.assignedTo("inbound", "sdr2")),
                refused("a new due after acceptance", ACCEPTED, mql -> mql.dueBy(LATER, "BEHAVIORAL")),
                refused("reopened while open", OPEN, Mql::reopened),
                refused("reopened after acceptance", ACCEPTED, Mql::reopened),
                refused("an SQL before acceptance", OPEN, mql -> mql.becameSql(LATER)),
                refused("an opportunity after rejection", REJECTED, mql -> mql.becameOpportunity(LATER)),
                refused("a customer before acceptance", OPEN, mql -> mql.becameCustomer(LATER)),
                refused("disqualified as SQL before acceptance", OPEN, mql -> mql.sqlDisqualified("X", null)));
    }

    private static Arguments refused(String what, Mql mql, UnaryOperator<Mql> verb) {
        return Arguments.of(what, mql, verb);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("not_allowed")
    void a_verb_refuses_a_state_it_is_not_for_and_names_that_state(String what, Mql mql, UnaryOperator<Mql> verb) {
        assertThatThrownBy(() -> verb.apply(mql)).isInstanceOf(NotAwaited.class).hasMessage(mql.presentState());
    }

    @Test
    void the_state_says_who_decided_and_when() {
        assertThat(ACCEPTED.presentState()).isEqualTo("This MQL was already accepted.");
        assertThat(ENDED.presentState()).isEqualTo("This MQL has ended without a decision.");
        assertThat(OPEN.presentState()).isEqualTo("This MQL is not decided yet.");
    }

    @Test
    void the_earliest_response_counts() {
        var answered = OPEN.respondedTo(LATER, "sdr1");

        assertThat(answered.respondedTo(NOON, "sdr2").respondedBy()).isEqualTo("sdr2");
        assertThat(answered.respondedTo(LATER.plusSeconds(1), "sdr2")).isSameAs(answered);
        assertThat(answered.respondedTo(LATER, "sdr2")).isSameAs(answered);
    }

    @Test
    void escalation_review_and_re_arming_keep_their_first_time() {
        assertThat(OPEN.escalated(NOON).escalated(LATER).escalatedAt()).isEqualTo(NOON);
        assertThat(OPEN.reviewedByOps(NOON).reviewedByOps(LATER).opsReviewAt()).isEqualTo(NOON);
        assertThat(OPEN.rearmed(NOON).rearmed(LATER).rearmedAt()).isEqualTo(NOON);
        assertThat(ACCEPTED.becameSql(NOON).becameSql(LATER).sqlAt()).isEqualTo(NOON);
    }

    @Test
    void an_appeal_leaves_no_trace_of_the_rejection_but_keeps_the_response() {
        var reopened = REJECTED.respondedTo(NOON, "sdr1")
                .followedUp("NURTURE", "long", "employees", LATER)
                .cameTo("NURTURED")
                .reopened();

        assertThat(reopened).isEqualTo(OPEN.respondedTo(NOON, "sdr1"));
    }

    @Test
    void a_withdrawn_acceptance_stays_one_and_has_no_owner() {
        var withdrawn = ACCEPTED.sqlDisqualified("BAD_FIT", null);

        assertThat(withdrawn.status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(withdrawn.outcome()).isEqualTo(Mql.SQL_DISQUALIFIED);
        assertThat(withdrawn.ownerId()).isNull();
    }

    @Test
    void only_a_customer_can_stop_being_one() {
        assertThat(ACCEPTED.becameCustomer(NOON).noCustomerAnyMore()).isEqualTo(ACCEPTED);
        assertThat(REJECTED.cameTo("CLOSED").noCustomerAnyMore().outcome()).isEqualTo("CLOSED");
    }

    @Test
    void an_end_changes_nothing_after_a_decision() {
        assertThat(ACCEPTED.ended("MERGED")).isSameAs(ACCEPTED);
        assertThat(ENDED.status()).isEqualTo(MqlStatus.ENDED);
        assertThat(ENDED.ownerId()).isNull();
    }

    @Test
    void what_implied_the_mql_is_kept_when_a_person_decides() {
        var implied = MqlBuilder.builder(OPEN).impliedBy("hand").build();

        assertThat(implied.decided(MqlStatus.ACCEPTED, null, null, "sdr1", NOON, null)
                        .impliedBy())
                .isEqualTo("hand");
    }
}
