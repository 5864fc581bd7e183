package io.handoff.demo;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The invented course of one lead, up to now. */
class DemoStory {

    private static final List<String> HIGH_INTENT = List.of(
            "DEMO_REQUEST",
            "DEMO_REQUEST",
            "DEMO_REQUEST",
            "CONTACT_SALES",
            "CONTACT_SALES",
            "TRIAL_START",
            "TRIAL_START",
            "OUTBOUND_REPLY");
    private static final List<String> LOW_INTENT =
            List.of("CONTENT_DOWNLOAD", "EMAIL_CLICK", "NEWSLETTER_SIGNUP", "CASE_STUDY_VIEW");
    private static final List<String> DETAIL =
            List.of("pricing guide", "product tour", "spring campaign", "partner page", "blog");
    /** Weights of the reject reasons: wrong company size 27 %, unreachable and timing 18 % each, the others 9 % each. */
    private static final List<String> REASONS = List.of(
            "WRONG_COMPANY_SIZE",
            "WRONG_COMPANY_SIZE",
            "WRONG_COMPANY_SIZE",
            "UNREACHABLE",
            "UNREACHABLE",
            "TIMING",
            "TIMING",
            "WRONG_TITLE",
            "NO_BUDGET",
            "BAD_DATA",
            "OTHER");

    private final DemoLead person;
    private final Instant arrival;
    private final Random chance;
    private final BiFunction<Instant, Duration, Instant> workingTimeAfter;
    private final DemoEventSender teller;

    DemoStory(
            DemoLead person,
            Instant arrival,
            Instant now,
            Random chance,
            BiFunction<Instant, Duration, Instant> workingTimeAfter,
            Consumer<CloudEvent> events) {
        this.person = person;
        this.arrival = arrival;
        this.chance = chance;
        this.workingTimeAfter = workingTimeAfter;
        this.teller = new DemoEventSender(person, now, events);
    }

    void tell() {
        teller.signsUp(arrival);
        if (chance.nextDouble() < 0.4) {
            justLooks();
        } else {
            engages(HIGH_INTENT, arrival);
            if (chance.nextDouble() < 0.9) {
                isWorked(arrival, 0.57);
            } else {
                isForgotten();
            }
        }
    }

    void asksJustNow() {
        teller.signsUp(arrival);
        engages(HIGH_INTENT, arrival.plusSeconds(30));
    }

    private void justLooks() {
        var at = arrival;
        for (int i = 0; i <= chance.nextInt(2); i++) {
            engages(LOW_INTENT, at);
            at = at.plus(Duration.ofHours(3L + chance.nextInt(90)));
        }
    }

    /** The first call comes within about 45 minutes of working time for half of the leads, within 3 hours for 35 %, later for 15 %. */
    private void isWorked(Instant since, double accepting) {
        var response = workingTimeAfter.apply(since, responseTime());
        teller.called(response);
        var decision = workingTimeAfter.apply(response, Duration.ofMinutes(5L + chance.nextInt(150)));
        if (chance.nextDouble() < accepting) {
            teller.accepted(decision);
            sells(decision);
        } else {
            isRejected(decision);
        }
    }

    /** No call; ops returns it to marketing after 40 to 70 hours of working time. */
    private void isForgotten() {
        teller.rejected(
                workingTimeAfter.apply(arrival, Duration.ofHours(40L + chance.nextInt(30))), "UNREACHABLE", null);
    }

    private Duration responseTime() {
        double draw = chance.nextDouble();
        double minutes =
                draw < 0.5 ? 3 + draw * 80 : draw < 0.85 ? 45 + (draw - 0.5) * 400 : 200 + (draw - 0.85) * 4_000;
        return Duration.ofMinutes((long) minutes);
    }

    private void isRejected(Instant at) {
        var reason = pick(REASONS);
        teller.rejected(at, reason, reason.equals("OTHER") ? "Looking for a reseller contract" : null);
        if (reason.equals("TIMING") && chance.nextDouble() < 0.4) {
            var back = at.plus(Duration.ofDays(6L + chance.nextInt(20)));
            teller.engaged(back, "DEMO_REQUEST", "came back");
            isWorked(back, 0.8);
        }
    }

    private void sells(Instant accepted) {
        if (chance.nextDouble() > 0.75) {
            return;
        }
        var created = workingTimeAfter.apply(accepted, Duration.ofHours(1L + chance.nextInt(30)));
        teller.dealCreated(created, 4_000 + 500L * chance.nextInt(60));
        if (chance.nextDouble() < 0.6) {
            var closed = workingTimeAfter.apply(created, Duration.ofHours(20L + chance.nextInt(180)));
            teller.dealClosed(closed, chance.nextDouble() < 0.6);
        }
    }

    private void engages(List<String> kinds, Instant at) {
        teller.engaged(at, pick(kinds), pick(DETAIL));
    }

    private <T> T pick(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
