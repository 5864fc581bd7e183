package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a rejected contact hears of us, and when: the touches of the track "stay in touch" after 7, 21, 28 and 28 days. */
class NurtureScenario extends ProcessTest {

    @BeforeEach
    void rejected_for_timing_on_monday_morning() {
        upsert(Map.of("consent", "GRANTED"));
        engages("DEMO_REQUEST");
        decides(Decision.Kind.REJECTED, "TIMING");
    }

    @Test
    void the_touches_go_out_on_the_rhythm_of_the_track() {
        at("2026-05-25T08:59");
        assertThat(mails()).isEmpty();

        at("2026-05-25T09:00");
        assertThat(mails()).hasSize(1);

        at("2026-06-15T08:59");
        assertThat(mails()).hasSize(1);

        at("2026-06-15T09:00");
        assertThat(mails()).hasSize(2);

        at("2026-07-13T09:00");
        assertThat(mails()).hasSize(3);

        at("2026-08-10T09:00");
        assertThat(mails()).hasSize(4).doesNotHaveDuplicates();

        at("2026-08-16T08:59");
        assertThat(openHandoffs.of(contact)).as("90 days are not over").isPresent();
        at("2026-08-16T09:00");
        assertEndedAt("EndEvent_StaysWithMarketing");
        assertThat(mails()).hasSize(4);
    }

    @Test
    void high_intent_ends_the_touches() {
        at("2026-05-26T10:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    @DisplayName("G11 Who unsubscribes hears nothing more, and is still with marketing")
    void unsubscribing_ends_the_touches() {
        at("2026-05-26T10:00");
        assertThat(mails()).hasSize(1);
        contacts.unsubscribe(contact, now());
        handoffs.unsubscribed(contact);
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
        assertThat(openHandoffs.of(contact)).isPresent();
    }

    @Test
    @DisplayName("G11 Without consent nobody is written to; the way goes on")
    void without_consent_nothing_is_sent() {
        upsert(Map.of("consent", "DENIED"));
        at("2026-07-01T10:00");
        assertThat(mails()).isEmpty();
        assertThat(openHandoffs.of(contact)).isPresent();
    }
}
