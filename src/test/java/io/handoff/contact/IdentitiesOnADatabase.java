package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ids that are merged or erased. */
abstract class IdentitiesOnADatabase extends ContactFixture {

    @Test
    @DisplayName("I4 an address is compared in lower case; plus tags stay, and nobody is merged because of an address")
    void addresses_are_normalised_and_nobody_is_merged_blindly() {
        var other = UUID.randomUUID().toString();
        upsert(id, MONDAY, "email", " A.B+x@Gmail.COM ");
        upsert(other, MONDAY, "email", "a.b+x@gmail.com");

        assertThat(contacts.find(id)).map(Contact::email).contains("a.b+x@gmail.com");
        assertThat(contacts.find(other)).map(Contact::id).contains(other);
    }

    @Test
    void a_merged_id_leads_to_the_survivor_and_brings_what_only_it_knew() {
        upsert(id, MONDAY, "firstName", "Jane");
        upsert("dup-" + id, MONDAY, "firstName", "J.", "phone", "+1 555 0100");
        contacts.recordEngagement("dup-" + id, "DEMO_REQUEST", null, MONDAY, MONDAY);

        assertThat(contacts.merge(id, List.of("dup-" + id), TUESDAY)).containsExactly("phone");

        var found = contacts.find("dup-" + id).orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.firstName()).isEqualTo("Jane");
        assertThat(found.phone()).isEqualTo("+1 555 0100");
        assertThat(contacts.engagementsOf(id)).hasSize(1);
        assertThat(onActivity.events).containsExactly(new ContactMerged(id, "dup-" + id));
    }

    @Test
    @DisplayName("C3 An id that is merged at the moment it is first heard of is nobody of its own")
    void an_id_that_is_merged_while_it_is_made() throws Exception {
        upsert(id, MONDAY);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var other = Executors.newSingleThreadExecutor();
        try {
            var made = transaction.execute(open -> {
                contacts.merge(id, List.of("dup-" + id), TUESDAY);
                var making = other.submit(() -> upsert("dup-" + id, MONDAY));
                awaitUnlessBlocked(making);
                return making;
            });
            made.get();
        } catch (ExecutionException overtaken) {
            assertThat(overtaken).hasCauseInstanceOf(ConcurrencyFailureException.class);
        } finally {
            other.shutdown();
        }
        assertThat(contacts.find("dup-" + id)).map(Contact::id).contains(id);
    }

    @Test
    @DisplayName("M22 every address a contact had, has besides, or inherited leads to it, unless somebody has it now")
    void addresses_lead_to_their_contact() {
        var identities = context.getBean(ContactIdentities.class);
        upsert(id, MONDAY, "email", "old@" + domain);
        upsert(id, MONDAY.plusSeconds(60), "email", "new@" + domain);
        identities.addAddresses(contacts.lock(id), List.of("More@" + domain, "new@" + domain));
        upsert("dup-" + id, MONDAY, "email", "dup@" + domain);
        upsert("dup-" + id, MONDAY.plusSeconds(60), "email", "dup2@" + domain);
        contacts.merge(id, List.of("dup-" + id), TUESDAY);

        for (var name : List.of("old", "new", "more", "dup", "dup2")) {
            assertThat(contacts.withEmail(name + "@" + domain))
                    .as(name)
                    .extracting(Contact::id)
                    .containsExactly(id);
        }
        assertThat(contacts.find(id)).map(Contact::email).contains("new@" + domain);
        assertThat(identities.otherAddressesOf(id)).hasSize(4);

        upsert("other-" + id, TUESDAY, "email", "old@" + domain);
        assertThat(contacts.withEmail("old@" + domain)).extracting(Contact::id).containsExactly("other-" + id);
    }

    @Test
    @DisplayName("M8 whoever is erased is recognised by every address they ever had")
    void former_addresses_are_blocked() {
        upsert(id, MONDAY, "email", "old@" + domain);
        upsert(id, MONDAY.plusSeconds(60), "email", "new@" + domain);
        upsert("dup-" + id, MONDAY, "email", "dup@" + domain);
        contacts.merge(id, List.of("dup-" + id), MONDAY.plusSeconds(120));

        contacts.erase(id, TUESDAY, "anonymous-" + id);

        for (var name : List.of("old", "new", "dup")) {
            assertThat(contacts.isBlocked(name + "@" + domain)).as(name).isTrue();
            assertThat(contacts.withEmail(name + "@" + domain)).as(name).isEmpty();
        }
    }

    @Test
    @DisplayName("M35 who shares an address or a phone number is likely one person, until people say otherwise")
    void likely_duplicates() {
        var duplicates = context.getBean(LikelyDuplicates.class);
        var phone = "+1555" + Math.abs(id.hashCode() % 10_000_000);
        upsert(id, MONDAY, "email", "ann@" + domain, "phone", phone);
        upsert("b-" + id, MONDAY.plusSeconds(1), "email", "ann@" + domain);
        upsert("c-" + id, MONDAY.plusSeconds(2), "phone", phone);
        upsert("d-" + id, MONDAY.plusSeconds(3), "email", "dan@" + domain);

        assertThat(duplicates.firstOf(contacts.find("b-" + id).orElseThrow())).hasValueSatisfying(first -> {
            assertThat(first.contact().id()).isEqualTo(id);
            assertThat(first.shared()).isEqualTo("address");
        });
        assertThat(duplicates.firstOf(contacts.find("c-" + id).orElseThrow()))
                .map(LikelyDuplicate::shared)
                .contains("phone number");
        assertThat(duplicates.firstOf(contacts.find(id).orElseThrow())).isEmpty();
        assertThat(duplicates.of(contacts.find(id).orElseThrow()))
                .extracting(one -> one.contact().id())
                .containsExactly("b-" + id, "c-" + id);
        assertThat(duplicates.of(contacts.find("d-" + id).orElseThrow())).isEmpty();
    }

    @Test
    void an_alias_never_leads_to_another_alias() {
        List.of("a-", "b-", "").forEach(prefix -> upsert(prefix + id, MONDAY));

        contacts.merge("b-" + id, List.of("a-" + id), TUESDAY);
        contacts.merge(id, List.of("b-" + id), TUESDAY);

        assertThat(contacts.find("a-" + id)).map(Contact::id).contains(id);
    }

    @Test
    void an_erased_contact_is_gone_and_its_earlier_events_are_known_to_be_late() {
        upsert(id, MONDAY, "email", "jane@" + domain);
        contacts.recordEngagement(id, "DEMO_REQUEST", null, MONDAY, MONDAY);

        contacts.erase(id, TUESDAY, "erased-1");

        assertThat(contacts.find(id)).isEmpty();
        assertThat(contacts.engagementsOf(id)).isEmpty();
        assertThat(contacts.erasedAt(id)).contains(TUESDAY);
        assertThat(onActivity.events)
                .containsExactly(new ContactErased(id, Set.of(), Set.of("jane@" + domain), "erased-1"));
        assertThatThrownBy(() -> contacts.lock(id)).isInstanceOf(UnknownContact.class);
    }

    @Test
    void an_erased_contact_that_comes_back_is_new_and_remembers_only_that_it_was_erased() {
        upsert(id, MONDAY, "email", "jane@" + domain, "phone", "+1 555 0100");
        contacts.erase(id, TUESDAY, "erased-1");

        var back = upsert(id, TUESDAY.plusSeconds(1), "email", "jane@" + domain);

        assertThat(back.created()).isTrue();
        assertThat(back.contact().phone()).isNull();
        assertThat(contacts.erasedAt(id)).contains(TUESDAY);
    }

    @Test
    void a_merged_id_is_erased_with_its_survivor() {
        upsert(id, MONDAY);
        upsert("dup-" + id, MONDAY);
        contacts.merge(id, List.of("dup-" + id), MONDAY);

        contacts.erase(id, TUESDAY, "erased-1");

        assertThat(contacts.find("dup-" + id)).isEmpty();
        assertThat(contacts.erasedAt("dup-" + id)).contains(TUESDAY);
        assertThat(onActivity.events).contains(new ContactErased(id, Set.of("dup-" + id), Set.of(), "erased-1"));
    }

    @Test
    @DisplayName("I6 an address of somebody who was erased is recognised without being known, until they come back")
    void an_erased_address_is_recognised() {
        var address = "jane@" + domain;
        upsert(id, MONDAY, "email", address);
        assertThat(contacts.isBlocked(address)).isFalse();

        contacts.erase(id, TUESDAY, "erased-1");

        assertThat(contacts.isBlocked(" " + address.toUpperCase() + " ")).isTrue();
        assertThat(contacts.isBlocked(address, TUESDAY)).isTrue();
        assertThat(contacts.isBlocked(address, TUESDAY.plusMillis(1))).isFalse();
        assertThat(contacts.isBlocked("other@" + domain)).isFalse();
        assertThat(contacts.isBlocked(null)).isFalse();

        upsert("new-" + id, TUESDAY.plusSeconds(1), "email", address);
        assertThat(contacts.isBlocked(address)).isFalse();
    }

    @Test
    @DisplayName("I6 the list of who was erased holds neither ids nor plain hashes of them")
    void the_block_list_is_keyed() throws Exception {
        upsert(id, MONDAY, "email", "jane@" + domain);
        contacts.erase(id, TUESDAY, "erased-1");

        var plain = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes()));
        var kept = org.springframework.jdbc.core.simple.JdbcClient.create(context.getBean(javax.sql.DataSource.class))
                .sql("select id_hash from contact_erasure")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().doesNotContain(plain, id).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    /** Whoever is blocked by our transaction stays so until it ends; half a second is enough for whoever is not. */
    private static void awaitUnlessBlocked(Future<?> other) {
        try {
            other.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the caller looks at the outcome
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
