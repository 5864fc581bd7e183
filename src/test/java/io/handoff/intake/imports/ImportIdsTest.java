package io.handoff.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.contact.Contact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody is overwritten, merged or lost because of a number or an address that somebody else has, too. */
class ImportIdsTest extends ImportTest {

    private static final String HEADER = "Record ID,Email,First Name,Last Name,HubSpot Score";

    @Test
    @DisplayName(
            "M30 two exports of one program that number their people from 1: nobody is overwritten, the dry run says so")
    void two_accounts_of_one_program() {
        var header = HEADER + ",City";
        load(csv(header, "1~,ann@one-~.io,Ann,Lee,1,Rome", "2~,abe@one-~.io,Abe,Lou,1,Rome"));
        var other = csv(header, "1~,bob@two-~.io,Bob,Ray,1,Bonn", "2~,bea@two-~.io,,,1,Bonn");

        var dryRun = dryRun(other).expecting(200);
        assertThat(dryRun.text("/reading/program")).isEqualTo("HubSpot");
        assertThat(dryRun.text("/reading/idSystem")).isEqualTo("hubspot");
        assertThat(count(dryRun, "errors")).isEqualTo(2);
        assertThat(dryRun.text("/errors/0/problem"))
                .contains("belongs to another person here")
                .contains("\"hubspot\"");

        var loaded = load(other);
        assertThat(count(loaded, "errors")).isEqualTo(2);
        assertThat(contacts.find("1" + run)).map(Contact::displayName).contains("Ann Lee");

        var named = load(other, Map.of("idSystem", "HubSpot-Two", "again", "true"));
        assertThat(named.text("/reading/idsAreEnough")).isEqualTo("true");
        assertThat(count(named, "created")).isEqualTo(2);
        assertThat(contacts.find("1" + run)).map(Contact::displayName).contains("Ann Lee");
        assertThat(contacts.find("hubspot-two:1" + run))
                .map(Contact::displayName)
                .contains("Bob Ray");
    }

    @Test
    @DisplayName("M30 the export of another program with the same numbers: its people are kept under ids of their own")
    void another_program() {
        event("contact.upserted", "1" + run, Map.of("email", "ann@one-" + run + ".io", "lastName", "Lee"));
        var file = csv(HEADER, "1~,bob@two-~.io,Bob,Ray,1", "2~,cid@two-~.io,Cid,Sun,1");

        var dryRun = dryRun(file).expecting(200);
        assertThat(count(dryRun, "created")).isEqualTo(2);
        assertThat(dryRun.text("/notes/0/notes"))
                .contains("belongs to another person here")
                .contains("hubspot:1" + run);

        load(file);
        assertThat(contacts.find("1" + run)).map(Contact::lastName).contains("Lee");
        assertThat(contacts.find("hubspot:1" + run)).map(Contact::displayName).contains("Bob Ray");
        assertThat(contacts.find("2" + run)).map(Contact::displayName).contains("Cid Sun");

        var again = load(csv(HEADER, "1~,bob@new-~.io,Bob,Ray,1"));
        assertThat(count(again, "updated")).isEqualTo(1);
        assertThat(contacts.find("hubspot:1" + run)).map(Contact::email).contains("bob@new-" + run + ".io");
    }

    @Test
    @DisplayName(
            "M30 a list of unknown origin that counts from 1 neither overwrites nor is overwritten by number alone")
    void a_list_of_unknown_origin() {
        load(csv("ID,Email,Name", "1~,ann@one-~.io,Ann Lee"));
        assertThat(count(load(csv("ID,Email", "1~,bob@two-~.io")), "errors")).isEqualTo(1);

        var told = tell("contact.upserted", "1" + run, Map.of("email", "cid@three-" + run + ".io"));
        assertThat(told.text("/0/status")).isEqualTo("REJECTED");
        assertThat(contacts.find("1" + run)).map(Contact::displayName).contains("Ann Lee");
    }

    @Test
    @DisplayName("M30 a line with nothing but a number is about the contact of that number only in the same system")
    void nothing_but_a_number() {
        load(csv(HEADER, "1~,ann@one-~.io,Ann,Lee,1"));
        var answer = load(csv("Lead ID,Lead Source,Lead Status", "1~,Web,Open"));

        assertThat(answer.text("/reading/idSystem")).isEqualTo("salesforce");
        assertThat(answer.text("/errors/0/problem")).startsWith("Only the number 1" + run);
        assertThat(contacts.find("1" + run)).map(Contact::source).isEmpty();
    }

    @Test
    @DisplayName(
            "M30 the same person under the same number is updated: by name with a new address, by address with a new name")
    void the_same_person() {
        load(csv(HEADER, "1~,ann@one-~.io,Ann,Lee,1"));
        assertThat(count(load(csv(HEADER, "1~,ann@new-~.io,Ann,LEE,2")), "updated"))
                .isEqualTo(1);
        assertThat(count(load(csv(HEADER, "1~,ann@one-~.io,Ann,Ray,3")), "updated"))
                .isEqualTo(1);
        assertThat(count(load(csv("Record ID,HubSpot Score", "1~,9")), "updated"))
                .as("nothing contradicts")
                .isEqualTo(1);
        var stated = load(csv(HEADER, "1~,x@x-~.io,Xaver,Xu,4"), Map.of("idSystem", "hubspot", "again", "true"));
        assertThat(count(stated, "updated")).isEqualTo(1);
        assertThat(contacts.find("hubspot:1" + run)).map(Contact::id).contains("1" + run);
    }

    @Test
    @DisplayName("M30 a person whom a named system and another one know by one address has an id in both")
    void one_person_in_two_systems() {
        known();
        var mia = "mia@" + contact + ".io";
        var answer = load(csv("Contact ID,Email,Job Title", "7~," + mia + ",CTO"), Map.of("idSystem", "zoho"));

        assertThat(count(answer, "updated")).isEqualTo(1);
        assertThat(contacts.find("zoho:7" + run)).map(Contact::id).contains(contact);
        var second = load(csv("Contact ID,Email", "8~," + mia), Map.of("idSystem", "zoho"));
        assertThat(count(second, "created"))
                .as("an id of its own in the same system")
                .isEqualTo(1);
        assertThat(second.text("/notes/0/notes")).contains("The address belongs to " + contact);

        event("contact.erased", contact.substring(0, contact.length() - 1), Map.of());
        assertThat(view(second.text("/id")).text("/notes/0/notes"))
                .as("the erased id is only a part of the one in the note")
                .contains("The address belongs to " + contact);
        event("contact.erased", contact, Map.of());
        assertThat(view(second.text("/id")).text("/notes/0/notes")).isNull();
    }

    @Test
    @DisplayName("M3 one id twice in a file with two addresses is an error of all its lines, wherever they stand")
    void one_id_with_two_addresses() {
        var lines = new java.util.ArrayList<>(List.of(HEADER, "1~,ann@one-~.io,Ann,,"));
        for (int i = 2; i < 250; i++) {
            lines.add("%d~,p%d@one-~.io,P,,".formatted(i, i));
        }
        lines.add("1~,bob@one-~.io,Bob,,");
        var file = csv(lines.toArray(String[]::new));

        for (var answer : List.of(dryRun(file).expecting(200), load(file))) {
            assertThat(count(answer, "errors")).isEqualTo(2);
            assertThat(answer.text("/errors/0/line")).isEqualTo("2");
            assertThat(answer.text("/errors/1/line")).isEqualTo("251");
            assertThat(answer.text("/errors/0/column")).isEqualTo("Record ID");
            assertThat(answer.text("/errors/0/problem"))
                    .contains("in 2 lines (2, 251) with different addresses, so its owner is unknown");
        }
        assertThat(contacts.find("1" + run)).isEmpty();
    }

    @Test
    @DisplayName("M35 the dry run tells of one address and one phone number under two ids what the load tells")
    void likely_duplicates_in_a_file() {
        var lines =
                new java.util.ArrayList<>(List.of("Record ID,Email,Phone Number,HubSpot Score", "1~,ann@one-~.io,,"));
        for (int i = 2; i < 250; i++) {
            lines.add("%d~,p%d@one-~.io,,".formatted(i, i));
        }
        lines.add("300~,ann@one-~.io,+1 555 01~,");
        lines.add("301~,bob@one-~.io,+1 555 01~,");
        var file = csv(lines.stream()
                .map(line -> line.replace("01~", "" + Math.abs(run.hashCode())))
                .toArray(String[]::new));

        var dryRun = dryRun(file).expecting(200);
        var loaded = load(file);
        assertThat(dryRun.body().at("/notes")).isEqualTo(loaded.body().at("/notes"));
        assertThat(loaded.body().at("/notes")).hasSize(2);
        assertThat(loaded.text("/notes/0/notes"))
                .startsWith("Line 2 has the same address under the id 1" + run
                        + ": likely one person. They are kept apart; if they are one, merge them");
        assertThat(loaded.text("/notes/1/notes")).startsWith("Line 251 has the same phone number under the id 300");
        assertThat(count(loaded, "created")).as("nobody is merged unasked").isEqualTo(251);
    }

    @Test
    @DisplayName("M22 an address of a contact that was merged away leads to the survivor, whose own address stays")
    void an_address_of_a_merged_contact() {
        event("contact.upserted", id("one"), Map.of("email", "one@one-" + run + ".io"));
        event("contact.upserted", id("two"), Map.of("email", "two@two-" + run + ".io"));
        event("contact.merged", id("one"), Map.of("mergedIds", List.of(id("two"))));

        var answer = load(csv(
                "Email,First Name,Recent Conversion,Recent Conversion Date",
                "two@two-~.io,Mia,Demo request,2026-05-18"));
        assertThat(count(answer, "updated")).isEqualTo(1);
        assertThat(contacts.find(id("one"))).hasValueSatisfying(mia -> {
            assertThat(mia.firstName()).isEqualTo("Mia");
            assertThat(mia.email()).isEqualTo("one@one-" + run + ".io");
        });
        assertThat(contacts.engagementsOf(id("one"))).hasSize(1);
    }

    @Test
    @DisplayName("M8 who was erased comes back by no address they ever had, in whatever column a list has it")
    void erased_addresses_in_a_file() {
        event("contact.upserted", id("gone"), Map.of("email", "first@gone-" + run + ".io"));
        event("contact.upserted", id("gone"), Map.of("email", "second@gone-" + run + ".io"));
        event("contact.upserted", id("also"), Map.of("email", "third@gone-" + run + ".io"));
        event("contact.merged", id("gone"), Map.of("mergedIds", List.of(id("also"))));
        event("contact.erased", id("gone"), Map.of());

        var answer = load(csv(
                "Email,First Name,Additional email addresses",
                "first@gone-~.io,Olga,",
                "second@gone-~.io\u00a0,Olga,",
                "third@gone-~.io,Olga,",
                "fresh@gone-~.io,Olga,Second@gone-~.io"));

        assertThat(count(answer, "created")).isZero();
        assertThat(count(answer, "errors")).isEqualTo(4);
        assertThat(contacts.withEmail("fresh@gone-" + run + ".io")).isEmpty();
    }

    @Test
    @DisplayName("M31 every address of a line leads to its contact")
    void several_addresses() {
        load(csv("Record ID - Contact,Email,Additional email addresses", "5~,ann@one-~.io,ann@two-~.io;lee@one-~.io"));
        var answer = load(csv("Email,First Name", "LEE@one-~.io,Ann"));

        assertThat(count(answer, "updated")).isEqualTo(1);
        assertThat(contacts.find("5" + run)).hasValueSatisfying(ann -> {
            assertThat(ann.firstName()).isEqualTo("Ann");
            assertThat(ann.email()).isEqualTo("ann@one-" + run + ".io");
        });
    }
}
