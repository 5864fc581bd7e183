package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.handoff.activity.Activities;
import io.handoff.deal.Deals;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the values in events are read, and what is refused before anything is stored. */
abstract class ReadValuesOnADatabase extends IntakeOnADatabase {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'-80'|-80",
                "'6,5'|6.5",
                "'1.234,5'|1234.5",
                "'(15)'|-15",
                "'1e2'|100",
                "7.500|7.5",
                "-80|-80",
                "1E2|100"
            })
    @DisplayName("M1 a score is the number that was told")
    void scores(String told, String score) {
        assertThat(send("contact.upserted", contact, "{'externalScore':%s}".formatted(told.replace("'", "\"")))
                        .status())
                .isEqualTo(APPLIED);
        assertThat(contacts.find(contact).orElseThrow().externalScore()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contact.upserted | {'externalScore':'7.500'} | externalScore '7.500' is ambiguous. Write 7500 or 7.5",
                "contact.upserted | {'externalScore':1e3000000} | externalScore '1E+3000000' is too large or has too"
                        + " many digits",
                "contact.upserted | {'externalScore':'1e3000000'} | externalScore '1e3000000' is too large or has too"
                        + " many digits",
                "contact.upserted | {'externalScore':1000000000} | externalScore '1000000000' does not lie between"
                        + " -999999999 and 999999999",
                "contact.upserted | {'externalScore':true} | externalScore 'true' is not a number",
                "contact.upserted | {'email':'jane'} | email 'jane' is no email address",
                "contact.upserted | {'email':'a@b.example, c@d.example'} | email 'a@b.example, c@d.example' is no"
                        + " email address",
                "contact.upserted | {'phone':'4.91701E+11'} | phone '4.91701E+11' is a number in scientific notation,"
                        + " and its last digits are lost. Export phone numbers as text",
                "contact.upserted | {'phone':4.91701E+11} | phone '4.91701E+11' is a number in scientific notation,"
                        + " and its last digits are lost. Export phone numbers as text",
                "activity.logged | {'kind':'EMAIL','automated':'perhaps'} | automated 'perhaps' is neither yes nor no."
                        + " Write yes or no, true or false",
                "activity.logged | {'kind':'EMAIL','automated':2} | automated '2' is neither yes nor no. Write yes or"
                        + " no, true or false",
                "deal.created | {'contactIds':['3.01546E+11']} | contactIds '3.01546E+11' is a number in scientific"
                        + " notation, and its last digits are lost. Export the ids as text",
                "deal.created | {'contactIds':[3.01546E+11]} | contactIds '3.01546E+11' is a number in scientific"
                        + " notation, and its last digits are lost. Export the ids as text",
                "deal.created | {'contactIds':['c'],'amount':'7.500'} | amount '7.500' is ambiguous. Write 7500 or 7.5",
                "deal.created | {'contactIds':['c'],'amount':-1} | amount '-1' does not lie between 0 and"
                        + " 99999999999999999",
                "deal.created | {'contactIds':['c'],'amount':1e3000000} | amount '1E+3000000' is too large or has too"
                        + " many digits",
                "contact.merged | {'mergedIds':['null']} | mergedIds 'null' is a placeholder, not an id. Send the id"
                        + " itself",
                "contact.merged | {'mergedIds':[['a']]} | mergedIds must be a single value"
            })
    @Timeout(20)
    @DisplayName("M1 M3 M5 M9 M12 what is not certainly one value is refused with a sentence, at once")
    void refused(String type, String data, String sentence) {
        upsert();

        var answer = send(type, contact, data);

        assertThat(answer.status()).isEqualTo(REJECTED);
        assertThat(answer.problem()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.01546E+11", "#N/A", "undefined", "{{contact.id}}"})
    @DisplayName("M3 a spoiled id is nobody's")
    void spoiled_subject(String subject) {
        var answer = send("contact.upserted", subject, "{'email':'ann@v2.example'}");

        assertThat(answer.status()).isEqualTo(REJECTED);
        assertThat(answer.problem()).startsWith("subject '" + subject + "' is ");
        assertThat(contacts.find(subject)).isEmpty();
    }

    @Test
    @DisplayName("M9 an id with characters that nobody sees is the same id")
    void invisible_characters_in_ids() {
        upsert();

        send("contact.upserted", "\u200b" + contact + "\u00a0", "{'firstName':'Jane'}");

        assertThat(contacts.find(contact).orElseThrow().firstName()).isEqualTo("Jane");
    }

    @Test
    @DisplayName("M9 half a character is refused on every database")
    void half_a_character() {
        var answer = send("contact.upserted", contact, "{'firstName':'J\\ud800ane'}");

        assertThat(answer.problem())
                .isEqualTo("The event has half a character (a surrogate alone), which cannot be stored");
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "'\"1\"', true",
        "'\"yes\"', true",
        "'\"Y\"', true",
        "'\"on\"', true",
        "true, true",
        "0, false",
        "'\"no\"', false",
        "null, false"
    })
    @DisplayName("M5 an automatic mail is one however it is told")
    void automated(String told, boolean automated) {
        upsert();

        send("activity.logged", contact, "{'kind':'EMAIL','direction':'OUTBOUND','automated':%s}".formatted(told));

        assertThat(context.getBean(Activities.class).of(contact))
                .singleElement()
                .satisfies(activity -> assertThat(activity.automated()).isEqualTo(automated));
    }

    @Test
    @DisplayName("M1 the largest amount is stored, and one told as text to the cent")
    void amounts() {
        upsert();
        var deals = context.getBean(Deals.class);

        send("deal.created", "deal-" + contact, "{'contactIds':['%s'],'amount':99999999999999999}".formatted(contact));
        assertThat(deals.find("deal-" + contact).orElseThrow().amount()).isEqualByComparingTo("99999999999999999");

        send("deal.updated", "deal-" + contact, "{'amount':'12.000,505'}");
        assertThat(deals.find("deal-" + contact).orElseThrow().amount()).isEqualByComparingTo("12000.51");
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, before 2000-01-01",
        "1999-12-31T23:59:59.999Z, before 2000-01-01",
        "0001-01-01T00:00:00Z, before 2000-01-01",
        "-0001-01-01T00:00:00Z, before 2000-01-01",
        "-4800-01-01T00:00:00Z, before 2000-01-01",
        "2026-06-03T00:00:00Z, 'after tomorrow, 2026-06-02'",
        "9999-01-01T00:00:00Z, 'after tomorrow, 2026-06-02'",
    })
    @DisplayName("M16 what happened before the floor or after tomorrow is refused, and later upserts work")
    void impossible_times(Instant at, String sentence) {
        upsert();

        var answer = receive(Events.event("contact.upserted", contact, at, "{'firstName':'Jane'}"));

        assertThat(answer.status()).isEqualTo(REJECTED);
        assertThat(answer.problem()).startsWith("time '").contains(" lies " + sentence);
        assertThat(send("contact.upserted", contact, "{'firstName':'Ann'}").status())
                .isEqualTo(APPLIED);
        assertThat(contacts.find(contact).orElseThrow().firstName()).isEqualTo("Ann");
    }

    @Test
    @DisplayName("M16 the floor itself and the end of tomorrow are taken; what lies ahead counts from its receipt")
    void possible_times() {
        upsertAt(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(contacts.find(contact).orElseThrow().createdAt()).isEqualTo("2000-01-01T00:00:00Z");

        var ahead = Events.event(
                "engagement.recorded", contact, Instant.parse("2026-06-02T23:59:59Z"), "{'kind':'PAGE_VIEW'}");
        assertThat(receive(ahead).status()).isEqualTo(APPLIED);
        assertThat(contacts.engagementsOf(contact))
                .singleElement()
                .satisfies(engagement -> assertThat(engagement.occurredAt()).isEqualTo(clock.instant()));
    }

    @Test
    @DisplayName("M24 a demo request from months ago counts for the score and starts nothing, and says so")
    void told_late() {
        upsert();
        var late = clock.instant().minus(Duration.ofDays(30)).minusMillis(1);

        var answer = receive(Events.event("engagement.recorded", contact, late, "{'kind':'DEMO_REQUEST'}"));

        assertThat(answer.status()).isEqualTo(APPLIED);
        assertThat(answer.problem())
                .isEqualTo(
                        "it happened more than 30 days before it was reported: it counts for the score and starts nothing");
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
        verify(handoffs, never()).engaged(any(), any());

        receive(Events.event("engagement.recorded", contact, late.plusMillis(1), "{'kind':'DEMO_REQUEST'}"));
        verify(handoffs).engaged(any(), any());
    }

    @Test
    @DisplayName("M25 three identical page views at one instant under three ids are one")
    void a_tag_that_fires_three_times() {
        upsert();

        for (int i = 0; i < 3; i++) {
            assertThat(send("engagement.recorded", contact, "{'kind':'PAGE_VIEW','detail':'/pricing'}")
                            .problem())
                    .isEqualTo(
                            i == 0 ? null : "the same engagement at the same instant is known already; it counts once");
        }
        send("engagement.recorded", contact, "{'kind':'PAGE_VIEW','detail':'/about'}");
        send("engagement.recorded", contact, "{'kind':'PAGE_VIEW'}");
        send("engagement.recorded", contact, "{'kind':'PRICING_PAGE_VIEW','detail':'/pricing'}");
        receive(Events.event(
                "engagement.recorded", contact, NOON.plusMillis(1), "{'kind':'PAGE_VIEW','detail':'/pricing'}"));

        assertThat(contacts.engagementsOf(contact)).hasSize(5);
        verify(handoffs, times(5)).engaged(any(), any());
    }

    @Test
    @DisplayName("M25 events without a time may come in the same millisecond and are counted each")
    void without_a_time() {
        upsert();

        receive(Events.event("engagement.recorded", contact, null, "{'kind':'PAGE_VIEW'}"));
        receive(Events.event("engagement.recorded", contact, null, "{'kind':'PAGE_VIEW'}"));

        assertThat(contacts.engagementsOf(contact)).hasSize(2);
    }
}
