package io.handoff.random;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** What senders could tell of a handful of contacts at a few companies, sense or nonsense. */
class RandomEvents {

    static final List<String> REASONS = List.of(
            "WRONG_COMPANY_SIZE",
            "WRONG_TITLE",
            "NO_BUDGET",
            "BAD_DATA",
            "TIMING",
            "UNREACHABLE",
            "OTHER",
            "NO_SUCH_REASON");
    private static final List<String> ENGAGEMENTS = List.of(
            "DEMO_REQUEST",
            "DEMO_REQUEST",
            "DEMO_REQUEST",
            "TRIAL_START",
            "PRICING_PAGE_VIEW",
            "OUTBOUND_REPLY",
            "CONTENT_DOWNLOAD",
            "NEVER_HEARD_OF");
    private static final List<String> PEOPLE = List.of(
            "sdr1@acme.example",
            "sdr2@acme.example",
            "sdr5@acme.example",
            "ae1@acme.example",
            "stranger@nowhere.example");

    private final Random chance;
    private final List<String> contacts;

    RandomEvents(Random chance, List<String> contacts) {
        this.chance = chance;
        this.contacts = contacts;
    }

    CloudEvent at(Instant at) {
        var contact = one(contacts);
        return switch (chance.nextInt(24)) {
            case 0, 1, 2 -> event("contact.upserted", contact, at, person(contact));
            case 3, 4, 5, 6, 7, 8 ->
                event("engagement.recorded", contact, at, "{'kind':'%s'}".formatted(one(ENGAGEMENTS)));
            case 9, 10 -> event("activity.logged", contact, at, activity());
            case 11 -> event("decision.made", contact, at, "{'decision':'ACCEPTED'}");
            case 12, 13 -> event("decision.made", contact, at, rejection());
            case 14, 15, 16, 17, 18, 19 -> deal(contact, at);
            case 20, 21 -> event("contact.merged", contact, at, "{'mergedIds':%s}".formatted(some()));
            case 22 -> event("contact.unsubscribed", contact, at, "{}");
            default ->
                chance.nextInt(3) == 0
                        ? event("contact.erased", contact, at, "{}")
                        : event("contact.upserted", contact, at, "{'jobTitle':null,'stage':'SUBSCRIBER'}");
        };
    }

    CloudEvent introduction(String contact, Instant at) {
        return event("contact.upserted", contact, at, person(contact));
    }

    private CloudEvent deal(String contact, Instant at) {
        var deal = contacts.get(0).replaceAll("-.*", "") + "-deal" + chance.nextInt(3);
        var whose = chance.nextInt(4) == 0 ? some() : "['%s']".formatted(contact);
        return switch (chance.nextInt(9)) {
            case 0, 1, 2 ->
                event(
                        "deal.created",
                        deal,
                        at,
                        "{'contactIds':%s,'amount':%d,'currency':'USD'}".formatted(whose, chance.nextInt(90_000)));
            case 3, 4 ->
                event("deal.won", deal, at, chance.nextInt(3) == 0 ? "{}" : "{'contactIds':%s}".formatted(whose));
            case 5, 6 -> event("deal.lost", deal, at, "{'contactIds':%s,'reason':'%s'}".formatted(whose, one(REASONS)));
            case 7 -> event("deal.deleted", deal, at, "{}");
            default ->
                event(
                        "deal.updated",
                        deal,
                        at,
                        chance.nextBoolean()
                                ? "{'status':'OPEN'}"
                                : "{'contactIds':%s,'amount':null}".formatted(whose));
        };
    }

    private String person(String contact) {
        return ("{'email':'%s@firm%d.example','jobTitle':'%s','consent':'%s','externalScore':%s,"
                        + "'company':{'domain':'firm%d.example','name':'Firm','employees':%s,'country':'%s'}}")
                .formatted(
                        chance.nextInt(5) == 0 ? "other" : contact,
                        chance.nextInt(2),
                        one(List.of("Head of Sales", "Intern", "CTO")),
                        one(List.of("GRANTED", "GRANTED", "DENIED")),
                        one(List.of("null", "20", "75")),
                        chance.nextInt(2),
                        one(List.of("null", "12", "120", "5000")),
                        one(List.of("US", "UK", "DE", "Atlantis")));
    }

    private String activity() {
        return "{'kind':'%s','direction':'%s','by':'%s','automated':%s}"
                .formatted(
                        one(List.of("CALL", "EMAIL", "MEETING")),
                        chance.nextInt(3) == 0 ? "INBOUND" : "OUTBOUND",
                        one(PEOPLE),
                        chance.nextInt(5) == 0);
    }

    private String rejection() {
        return "{'decision':'REJECTED','reason':'%s','note':'%s'}"
                .formatted(one(REASONS), chance.nextBoolean() ? "they told me so" : "");
    }

    /** One to three of the contacts, perhaps one of them twice. */
    private String some() {
        var names = chance.ints(1 + chance.nextInt(3), 0, contacts.size())
                .mapToObj(i -> "'" + contacts.get(i) + "'")
                .toList();
        return names.toString();
    }

    private CloudEvent event(String type, String subject, Instant at, String data) {
        return CloudEventBuilder.v1()
                .withId(Long.toHexString(chance.nextLong()))
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
