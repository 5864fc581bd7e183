package io.handoff.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ActivitiesOnADatabase {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final OutcomeRules ALL_COUNT = activity -> CountsAs.RESPONSE;

    private AnnotationConfigApplicationContext context;
    private Activities activities;
    private String contact;

    abstract DataSource database();

    @BeforeAll
    void start() {
        var settings = new ActivitySettings(10, Duration.ofMinutes(2), false);
        context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), "activity", settings);
        activities = context.getBean(Activities.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        contact = UUID.randomUUID().toString();
    }

    @Test
    void what_was_logged_is_kept_as_it_happened() {
        var logged = activities.log(new NewActivity(
                contact, "call", null, "voicemail", " SDR1@Acme.example", false, NOON, NOON.plusSeconds(5)));

        assertThat(activities.of(contact)).containsExactly(logged);
        assertThat(logged.kind()).isEqualTo("CALL");
        assertThat(logged.direction()).isEqualTo("OUTBOUND");
        assertThat(logged.repEmail()).isEqualTo("sdr1@acme.example");
    }

    @Test
    @DisplayName("B15 a burst is what one person logged; machines, the prospect and who is not named do not count")
    void a_burst_is_one_persons() {
        var rep = UUID.randomUUID() + "@acme.example";
        for (int i = 0; i < 11; i++) {
            log("CALL", "OUTBOUND", rep, false, i);
            log("EMAIL", "OUTBOUND", "auto-" + rep, true, i);
            log("EMAIL", "INBOUND", "in-" + rep, false, i);
            log("CALL", "OUTBOUND", null, false, i);
        }
        var found = activities.bursts(NOON).stream()
                .filter(burst -> burst.repEmail().endsWith(rep))
                .toList();
        assertThat(found).containsExactly(new Burst(rep, NOON, NOON.plusSeconds(10), 11));
        assertThat(activities.bursts(NOON.plusSeconds(5)))
                .noneMatch(burst -> burst.repEmail().endsWith(rep));
    }

    private void log(String kind, String direction, String rep, boolean automated, int second) {
        var at = NOON.plusSeconds(second);
        activities.log(new NewActivity(contact, kind, direction, null, rep, automated, at, at));
    }

    @Test
    @DisplayName("B4 an activity in the future happened when it was received")
    void a_future_activity_is_clamped() {
        var logged =
                activities.log(new NewActivity(contact, "CALL", null, null, null, false, NOON.plusSeconds(3600), NOON));

        assertThat(logged.occurredAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("B11 of two responses at the same instant the lower id is the first, however often one asks")
    void ties_are_broken_by_id() {
        var one = call(NOON);
        var other = call(NOON);
        call(NOON.plusSeconds(1));

        assertThat(activities.firstResponse(contact, NOON, ALL_COUNT))
                .map(Activity::id)
                .contains(one.id().compareTo(other.id()) < 0 ? one.id() : other.id());
    }

    @ParameterizedTest
    @CsvSource({
        "true, CALL, connected, true",
        "true, CALL, voicemail, false",
        "true, EMAIL, connected, false",
        "false, CALL, connected, false"
    })
    @DisplayName("B6 a call of the prospect that somebody answered counts where the policy says so")
    void an_answered_call_counts_by_policy(boolean policy, String kind, String outcome, boolean counts) {
        var settings = new ActivitySettings(10, Duration.ofMinutes(2), policy);
        try (var own = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), "activity", settings)) {
            var those = own.getBean(Activities.class);
            those.log(new NewActivity(contact, kind, "INBOUND", outcome, null, false, NOON, NOON));
            assertThat(those.firstResponse(contact, NOON, ALL_COUNT).isPresent())
                    .isEqualTo(counts);
            assertThat(those.firstResponse(contact, NOON.plusMillis(1), ALL_COUNT))
                    .isEmpty();
        }
    }

    @Test
    void they_follow_the_person() {
        call(NOON);
        context.publishEvent(new ContactMerged("survivor-" + contact, contact));
        assertThat(activities.of("survivor-" + contact)).hasSize(1);

        context.publishEvent(
                new ContactErased("survivor-" + contact, Set.of(), Set.of(), "erased-" + UUID.randomUUID()));
        assertThat(activities.of("survivor-" + contact)).isEmpty();
    }

    private Activity call(Instant at) {
        return activities.log(new NewActivity(contact, "CALL", "OUTBOUND", null, null, false, at, at));
    }
}
