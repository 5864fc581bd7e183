package io.handoff.intake.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.contact.Contacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One person under several ids: nobody is merged blindly, one rep has them, and operations decide. */
class LikelyDuplicatesTest extends ApiTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("M35 one address under three ids: the later ones name the first in why and go to its owner")
    void one_address_under_three_ids() {
        var mia = "mia@" + contact + ".io";
        mql();
        later("two", mia, null);
        later("three", mia, null);

        var owner = read("revops", "/api/contacts/{id}", contact).text("/owner/id");
        assertThat(owner).isNotNull();
        for (var other : List.of("two", "three")) {
            var why = read("revops", "/api/contacts/{id}/why", other + contact).expecting(200);
            assertThat(why.text("/likelyDuplicateOf/contactId")).isEqualTo(contact);
            assertThat(why.text("/text"))
                    .contains("Likely the same person as contact " + contact + ", known before (same address)");
            assertThat(why.text("/owner/id")).isEqualTo(owner);
            assertThat(why.text("/owner/why")).contains("likely the same person (same address)");
        }
        assertThat(read("revops", "/api/contacts/{id}/why", contact).body().has("likelyDuplicateOf"))
                .isFalse();
    }

    @Test
    @DisplayName("M35 one phone number under two ids is a likely duplicate, too; many with one number are colleagues")
    void one_phone_number() {
        var phone = "+1212" + (2_000_000 + Math.abs(contact.hashCode() % 7_000_000));
        known();
        event("contact.upserted", Map.of("phone", phone));
        later("two", "other@two-" + contact + ".io", phone);

        var why = read("revops", "/api/contacts/{id}/why", "two" + contact);
        assertThat(why.text("/likelyDuplicateOf/shared")).isEqualTo("phone number");

        for (int i = 0; i < 4; i++) {
            event("contact.upserted", i + contact, Map.of("phone", phone));
        }
        assertThat(read("revops", "/api/contacts/{id}/why", "two" + contact)
                        .body()
                        .has("likelyDuplicateOf"))
                .isFalse();
    }

    @Test
    @DisplayName("M35 operations see likely duplicates by page and merge them with one call")
    void merged_by_operations() {
        var mia = "mia@" + contact + ".io";
        mql();
        later("two", mia, null);

        var group = groupOf(mia);
        assertThat(group.at("/shared").asString()).isEqualTo("address");
        assertThat(group.at("/contacts/0/id").asString()).isEqualTo(contact);
        assertThat(group.at("/contacts/1/id").asString()).isEqualTo("two" + contact);
        assertThat(read("revops", "/api/duplicates?size=1").body().at("/content"))
                .hasSize(1);

        var answer = write(
                        "revops",
                        "/api/duplicates/merge",
                        Map.of("survivor", contact, "merged", List.of("two" + contact)))
                .expecting(200);
        assertThat(answer.text("/status")).isEqualTo("APPLIED");
        assertThat(contacts.mergedInto("two" + contact)).contains(contact);
        assertThat(groupOf(mia).isMissingNode()).isTrue();
        assertThat(jdbc.sql("select source from inbox_event where subject = ? and event_type = 'contact.merged'")
                        .param(contact)
                        .query(String.class)
                        .list())
                .containsExactly("/duplicates/revops");

        assertThat(write(
                                "revops",
                                "/api/duplicates/merge",
                                Map.of("survivor", contact, "merged", List.of("two" + contact)))
                        .expecting(422)
                        .text("/detail"))
                .contains("was merged or erased meanwhile");
    }

    @Test
    @DisplayName("M35 people who were told apart are not shown together again")
    void told_apart() {
        var mia = "mia@" + contact + ".io";
        known();
        event("contact.upserted", "two" + contact, Map.of("email", mia));
        write("revops", "/api/duplicates/distinct", Map.of("contacts", List.of("two" + contact, contact)))
                .expecting(204);

        assertThat(groupOf(mia).isMissingNode()).isTrue();
        assertThat(read("revops", "/api/contacts/{id}/why", "two" + contact)
                        .body()
                        .has("likelyDuplicateOf"))
                .isFalse();

        event("contact.upserted", "three" + contact, Map.of("email", mia));
        assertThat(groupOf(mia).at("/contacts"))
                .as("somebody new is looked at with all of them")
                .hasSize(3);
    }

    @Test
    void only_operations_may_merge() {
        for (var login : List.of("sdr1", "manager", "marketing", "integration")) {
            read(login, "/api/duplicates").expecting(403);
            write(login, "/api/duplicates/merge", Map.of("survivor", "a", "merged", List.of("b")))
                    .expecting(403);
        }
        write("revops", "/api/duplicates/merge", Map.of("survivor", "nobody-a", "merged", List.of("nobody-b")))
                .expecting(422);
        write("revops", "/api/duplicates/distinct", Map.of()).expecting(422);
    }

    private void later(String name, String email, String phone) {
        var data = new java.util.HashMap<String, Object>(Map.of(
                "email",
                email,
                "jobTitle",
                "Head of Sales",
                "company",
                Map.of("domain", name + contact + ".io", "name", name, "employees", 120, "country", "US")));
        if (phone != null) {
            data.put("phone", phone);
        }
        at("2026-05-18T10:05");
        event("contact.upserted", name + contact, data);
        event("engagement.recorded", name + contact, Map.of("kind", "DEMO_REQUEST"));
    }

    private JsonNode groupOf(String email) {
        for (var group :
                read("revops", "/api/duplicates?size=200").expecting(200).body().at("/content")) {
            if (group.at("/value").asString().equals(email)) {
                return group;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }
}
