package io.handoff.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static final Instant MQL_AT = Instant.parse("2026-06-01T15:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"CALL", "EMAIL", "MEETING"})
    void a_person_reaching_out_after_the_contact_became_an_mql_responds(String kind) {
        assertThat(activity(kind, "OUTBOUND", false, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .isTrue();
    }

    @Test
    @DisplayName("B1 a call at 09:00 does not answer an MQL of 15:00 the same day")
    void a_call_before_the_mql_is_no_response() {
        assertThat(call(MQL_AT.minus(Duration.ofHours(6))).reachesOut(MQL_AT)).isFalse();
        assertThat(call(MQL_AT.minusMillis(1)).reachesOut(MQL_AT)).isFalse();
    }

    @Test
    @DisplayName("B2 logged after the MQL, but it happened before")
    void it_counts_when_it_happened_not_when_it_was_logged() {
        var logged = new Activity(
                "a",
                "c",
                "CALL",
                "OUTBOUND",
                null,
                null,
                null,
                false,
                MQL_AT.minusSeconds(1),
                MQL_AT.plusSeconds(3600),
                null);

        assertThat(logged.reachesOut(MQL_AT)).isFalse();
    }

    @Test
    @DisplayName("B5 what a machine sends is no response")
    void automated_mail_never_counts() {
        assertThat(activity("EMAIL", "OUTBOUND", true, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .isFalse();
    }

    @Test
    @DisplayName("B6 a call from the prospect is not ours")
    void inbound_never_counts() {
        assertThat(activity("CALL", "INBOUND", false, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .isFalse();
    }

    @Test
    @DisplayName("B8 a meeting the prospect booked through a link answers the lead, and is nobody's merit")
    void a_self_served_meeting_counts() {
        var booked = activity("MEETING", "INBOUND", false, MQL_AT.plusSeconds(60));
        assertThat(booked.reachesOut(MQL_AT)).isTrue();
        assertThat(booked.isSelfServed()).isTrue();
        assertThat(booked.isFromProspect()).isFalse();

        assertThat(activity("MEETING", "INBOUND", true, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .as("an invitation of a machine")
                .isFalse();
        assertThat(activity("MEETING", "INBOUND", false, MQL_AT.minusMillis(1)).reachesOut(MQL_AT))
                .isFalse();
        var byRep =
                new Activity("a", "c", "MEETING", "INBOUND", null, null, "r@acme.example", false, MQL_AT, MQL_AT, null);
        assertThat(byRep.isSelfServed()).isFalse();
    }

    @Test
    @DisplayName("B12 at the very instant is in time")
    void at_the_instant_itself_it_counts() {
        assertThat(call(MQL_AT).reachesOut(MQL_AT)).isTrue();
    }

    @Test
    void a_kind_nobody_knows_never_counts() {
        assertThat(activity("FAX", "OUTBOUND", false, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .isFalse();
        assertThat(activity("CALL", "SIDEWAYS", false, MQL_AT.plusSeconds(60)).reachesOut(MQL_AT))
                .isFalse();
    }

    private static Activity call(Instant at) {
        return activity("CALL", "OUTBOUND", false, at);
    }

    private static Activity activity(String kind, String direction, boolean automated, Instant at) {
        return new Activity("a", "c", kind, direction, null, null, null, automated, at, at, null);
    }
}
