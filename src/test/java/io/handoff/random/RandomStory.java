package io.handoff.random;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What could happen to some contacts on one day, sense or nonsense, in any order; the same seed tells the same story. */
class RandomStory {

    private static final List<String> ENGAGEMENTS = List.of(
            "DEMO_REQUEST",
            "DEMO_REQUEST",
            "TRIAL_START",
            "PRICING_PAGE_VIEW",
            "OUTBOUND_REPLY",
            "CONTENT_DOWNLOAD",
            "NEVER_HEARD_OF");
    private static final List<String> REASONS = List.of(
            "WRONG_COMPANY_SIZE",
            "WRONG_TITLE",
            "NO_BUDGET",
            "BAD_DATA",
            "TIMING",
            "UNREACHABLE",
            "OTHER",
            "NO_SUCH_REASON");
    private static final List<String> PEOPLE = List.of(
            "sdr1@acme.example",
            "sdr2@acme.example",
            "sdr5@acme.example",
            "ae1@acme.example",
            "stranger@nowhere.example");

    private final Random chance;
    private final String prefix;
    private final int contacts;

    RandomStory(long seed, String prefix, int contacts) {
        chance = new Random(seed);
        this.prefix = prefix;
        this.contacts = contacts;
    }

    List<String> contacts() {
        return IntStream.range(0, contacts).mapToObj(i -> prefix + "-c" + i).toList();
    }

    /** Shuffled, some of it twice, some of it older than it is told. */
    List<CloudEvent> day(Instant morning, int events) {
        var day = new ArrayList<CloudEvent>();
        for (int i = 0; i < events; i++) {
            var late = chance.nextInt(10) == 0 ? Duration.ofHours(chance.nextInt(60)) : Duration.ZERO;
            var event = something(morning.plusSeconds(chance.nextInt(3_600)).minus(late));
            day.add(event);
            if (chance.nextInt(8) == 0) {
                day.add(event);
            }
        }
        Collections.shuffle(day, chance);
        return day;
    }

    private CloudEvent something(Instant at) {
        var contact = prefix + "-c" + chance.nextInt(contacts);
        var deal = contact + "-deal" + chance.nextInt(2);
        return switch (chance.nextInt(22)) {
            case 0, 1, 2 -> event("contact.upserted", contact, at, person(contact));
            case 3, 4, 5, 6, 7, 8 ->
                event("engagement.recorded", contact, at, "{'kind':'%s'}".formatted(one(ENGAGEMENTS)));
            case 9, 10, 11 -> event("activity.logged", contact, at, activity());
            case 12 -> event("decision.made", contact, at, "{'decision':'ACCEPTED'}");
            case 13, 14 -> event("decision.made", contact, at, rejection());
            case 15 ->
                event(
                        "deal.created",
                        deal,
                        at,
                        "{'contactIds':['%s'],'amount':%d,'currency':'USD'}"
                                .formatted(contact, chance.nextInt(90_000)));
            case 16 -> event("deal.won", deal, at, "{'contactIds':['%s']}".formatted(contact));
            case 17 ->
                event("deal.lost", deal, at, "{'contactIds':['%s'],'reason':'%s'}".formatted(contact, one(REASONS)));
            case 18 -> event(chance.nextBoolean() ? "deal.deleted" : "deal.updated", deal, at, "{'status':'OPEN'}");
            case 19 ->
                event(
                        "contact.merged",
                        contact,
                        at,
                        "{'mergedIds':['%s-c%d']}".formatted(prefix, chance.nextInt(contacts)));
            case 20 -> event("contact.unsubscribed", contact, at, "{}");
            default ->
                chance.nextInt(4) == 0
                        ? event("contact.erased", contact, at, "{}")
                        : event("contact.upserted", contact, at, "{'jobTitle':null,'stage':'SUBSCRIBER'}");
        };
    }

    private String person(String contact) {
        return ("{'email':'x@%1$s.io','jobTitle':'%2$s','consent':'GRANTED','externalScore':%3$s,"
                        + "'company':{'domain':'firm%4$d.example','name':'Firm %4$d','employees':%5$s,'country':'%6$s'}}")
                .formatted(
                        contact,
                        one(List.of("Head of Sales", "Intern", "CTO")),
                        one(List.of("null", "20", "75")),
                        chance.nextInt(contacts / 3 + 1),
                        one(List.of("null", "12", "120", "5000")),
                        one(List.of("US", "UK", "DE", "Atlantis")));
    }

    private String activity() {
        return "{'kind':'%s','direction':'%s','by':'%s','automated':%s}"
                .formatted(
                        one(List.of("CALL", "EMAIL", "MEETING")),
                        chance.nextInt(4) == 0 ? "INBOUND" : "OUTBOUND",
                        one(PEOPLE),
                        chance.nextInt(5) == 0);
    }

    private String rejection() {
        return "{'decision':'REJECTED','reason':'%s','note':'%s'}"
                .formatted(one(REASONS), chance.nextBoolean() ? "they told me so" : "");
    }

    private CloudEvent event(String type, String subject, Instant at, String data) {
        return CloudEventBuilder.v1()
                .withId(prefix + "-" + Long.toHexString(chance.nextLong()))
                .withSource(URI.create("/random"))
                .withType("io.handoff." + type)
                .withSubject(subject)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withData("application/json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
