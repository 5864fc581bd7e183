package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was true of a contact before: addresses, scores, and who was merged into it. */
abstract class FormerFactsOnADatabase extends ContactFixture {

    @Test
    @DisplayName("M8 an address that is told late, by an event older than the present one, is the person's, too")
    void an_address_told_late() {
        upsert(id, TUESDAY, "email", "new@" + domain);
        upsert(id, MONDAY, "email", "old@" + domain);

        assertThat(contacts.find(id)).map(Contact::email).contains("new@" + domain);
        assertThat(contacts.withEmail("old@" + domain)).extracting(Contact::id).containsExactly(id);
        contacts.erase(id, TUESDAY.plusSeconds(1), "anonymous-" + id);
        assertThat(contacts.isBlocked("old@" + domain)).isTrue();
        assertThat(contacts.isBlocked("\u00a0OLD@" + domain + "\u00a0")).isTrue();
    }

    @Test
    @DisplayName("M8 of two erasures of one address the later one holds, in whatever order they are told")
    void erased_twice() {
        upsert(id, MONDAY, "email", "jane@" + domain);
        upsert("dup-" + id, MONDAY, "email", "jane@" + domain);
        contacts.erase(id, TUESDAY, "anonymous-" + id);
        contacts.erase("dup-" + id, MONDAY.plusSeconds(5), "anonymous2-" + id);

        assertThat(contacts.isBlocked("jane@" + domain, TUESDAY.minusSeconds(1)))
                .isTrue();
    }

    @Test
    @DisplayName("C6 a score older than the current one is kept in the history and does not count")
    void an_older_score_that_arrives_late() {
        var scores = context.getBean(ReportedScores.class);
        upsert(id, MONDAY, "externalScore", 40);
        upsert(id, TUESDAY, "externalScore", 72);
        var late = upsert(id, MONDAY.plusSeconds(60), "externalScore", 55);
        upsert(id, MONDAY.plusSeconds(60), "externalScore", 55);
        upsert(id, TUESDAY.plusSeconds(60), "externalScore", 72);

        assertThat(contacts.find(id).orElseThrow().externalScore()).isEqualByComparingTo("72");
        assertThat(late.changed()).isEmpty();
        assertThat(late.notes())
                .contains("externalScore is older than the current one; it is kept in the history and does not count");
        assertThat(scores.of(id))
                .extracting(one -> one.score().intValue() + (one.late() ? " late" : ""))
                .containsExactly("40", "55 late", "72");

        upsert("s-" + id, MONDAY);
        contacts.merge("s-" + id, List.of(id), TUESDAY);
        assertThat(scores.of("s-" + id)).hasSize(3);
        contacts.erase("s-" + id, TUESDAY, "anonymous-" + id);
        assertThat(scores.of("s-" + id)).isEmpty();
    }

    @Test
    @DisplayName(
            "I3 a merge is undone: the contact has its data, addresses and engagements again, the survivor only its own")
    void a_merge_is_undone() {
        var other = "dup-" + id;
        upsert(id, MONDAY, "firstName", "Jane", "email", "jane@" + domain);
        upsert(other, MONDAY, "firstName", "Joan", "email", "old@" + domain);
        upsert(other, MONDAY.plusSeconds(1), "email", "joan@" + domain, "jobTitle", "Buyer", "externalScore", 30);
        contacts.recordEngagement(id, "DEMO_REQUEST", null, MONDAY, MONDAY);
        contacts.recordEngagement(other, "PAGE_VIEW", null, MONDAY, MONDAY);
        contacts.merge(id, List.of(other), TUESDAY);
        assertThat(contacts.find(id).orElseThrow().jobTitle()).isEqualTo("Buyer");
        var identities = context.getBean(ContactIdentities.class);
        var late = contacts.recordEngagement(id, "TRIAL_START", null, TUESDAY, TUESDAY);
        identities.receivedFor(other, late);

        assertThat(identities.separate(id, other, TUESDAY)).isTrue();

        var joan = contacts.find(other).orElseThrow();
        assertThat(joan.id()).isEqualTo(other);
        assertThat(joan.firstName()).isEqualTo("Joan");
        assertThat(joan.jobTitle()).isEqualTo("Buyer");
        assertThat(contacts.engagementsOf(other))
                .extracting(Engagement::kind)
                .containsExactly("PAGE_VIEW", "TRIAL_START");
        assertThat(contacts.withEmail("old@" + domain)).extracting(Contact::id).containsExactly(other);
        assertThat(context.getBean(ReportedScores.class).of(other)).hasSize(1);
        var jane = contacts.find(id).orElseThrow();
        assertThat(jane.firstName()).isEqualTo("Jane");
        assertThat(jane.jobTitle()).isNull();
        assertThat(jane.externalScore()).isNull();
        assertThat(contacts.engagementsOf(id)).extracting(Engagement::kind).containsExactly("DEMO_REQUEST");
        assertThat(identities.otherAddressesOf(id)).isEmpty();
        assertThat(identities.separate(id, other, TUESDAY)).as("only once").isFalse();
    }

    @Test
    @DisplayName("I3 what was merged into the separated contact before goes with it")
    void a_chain_of_merges_is_undone() {
        for (var name : List.of("a-" + id, "b-" + id, id)) {
            upsert(name, MONDAY, "firstName", name.substring(0, 2));
            contacts.recordEngagement(name, "PAGE_VIEW", name, MONDAY, MONDAY);
        }
        contacts.merge("b-" + id, List.of("a-" + id), TUESDAY);
        contacts.merge(id, List.of("b-" + id), TUESDAY);

        context.getBean(ContactIdentities.class).separate(id, "b-" + id, TUESDAY);

        assertThat(contacts.find("a-" + id)).map(Contact::id).contains("b-" + id);
        assertThat(contacts.engagementsOf("b-" + id)).hasSize(2);
        assertThat(contacts.engagementsOf(id)).hasSize(1);
        assertThat(onActivity.events).contains(new ContactSeparated(id, "b-" + id, Set.of("a-" + id)));

        context.getBean(ContactIdentities.class).separate("b-" + id, "a-" + id, TUESDAY);
        assertThat(contacts.engagementsOf("a-" + id)).hasSize(1);
    }

    @Test
    @DisplayName("I3 what was kept of a merged contact is erased with the person")
    void what_is_kept_is_erased() {
        upsert(id, MONDAY);
        upsert("dup-" + id, MONDAY, "email", "dup@" + domain);
        contacts.merge(id, List.of("dup-" + id), MONDAY);

        contacts.erase(id, TUESDAY, "anonymous-" + id);

        assertThat(context.getBean(ContactIdentities.class).separate(id, "dup-" + id, TUESDAY))
                .isFalse();
    }
}
