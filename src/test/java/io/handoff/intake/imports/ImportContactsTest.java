package io.handoff.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.contact.Contact;
import io.handoff.lifecycle.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A file is loaded once, whole, and by nobody who may not. */
class ImportContactsTest extends ImportTest {

    @Test
    void hubspots_export_becomes_contacts_with_their_companies() {
        var answer = load(csv(
                HUBSPOT,
                "a-~,Ann,ann@a-~.io,VP Sales,Firm A ~,51-200,United Kingdom,Subscriber,,,false,2026-05-01",
                "b-~,\"Bob\nThe \"\"B\"\"\",BOB@b-~.io,,,,,,,,true,"));

        assertThat(answer.text("/status")).isEqualTo("LOADED");
        assertThat(count(answer, "created")).isEqualTo(2);
        var ann = contacts.find(id("a")).orElseThrow();
        assertThat(ann.jobTitle()).isEqualTo("VP Sales");
        assertThat(contacts.companyOf(ann)).hasValueSatisfying(company -> {
            assertThat(company.name()).isEqualTo("Firm A " + run);
            assertThat(company.employees()).isEqualTo(51);
        });
        assertThat(lifecycle.stageOf(id("a"))).isEqualTo(Stage.SUBSCRIBER);
        var bob = contacts.find(id("b")).orElseThrow();
        assertThat(bob.firstName()).as("a name is one line").isEqualTo("Bob The \"B\"");
        assertThat(bob.isUnsubscribed()).isTrue();
    }

    @Test
    void salesforces_export_in_windows_encoding_with_semicolons() {
        var text = "Lead ID;First Name;Last Name;Title;Company;Email;No. of Employees;Country;Email Opt Out\n"
                + "00Q~;Zo\u00eb;M\u00fcller;CEO;M\u00fcller GmbH ~;zoe@mueller-~.de;1.250;Deutschland;0\n";
        var answer = load(text.replace("~", run).getBytes(java.nio.charset.Charset.forName("windows-1252")));

        assertThat(answer.text("/charset")).isEqualTo("windows-1252");
        assertThat(answer.text("/delimiter")).isEqualTo(";");
        var zoe = contacts.find("00Q" + run).orElseThrow();
        assertThat(zoe.displayName()).isEqualTo("Zo\u00eb M\u00fcller");
        assertThat(contacts.companyOf(zoe).orElseThrow().employees()).isEqualTo(1250);
        assertThat(count(answer, "notes")).as("Deutschland is a country").isZero();
    }

    @Test
    void without_an_id_the_address_says_who_it_is() {
        known();
        load(csv("Email,First Name", "MIA@" + contact + ".io,Maria", "new@~.io,Nora"));
        assertThat(contacts.find(contact)).map(Contact::firstName).contains("Maria");

        var again = load(csv("Email,First Name,Job Title", "new@~.io,Nora,CTO"));
        assertThat(count(again, "updated")).isEqualTo(1);
        assertThat(contacts.withEmail("new@" + run + ".io"))
                .singleElement()
                .satisfies(nora -> assertThat(nora.jobTitle()).isEqualTo("CTO"));
    }

    @Test
    void an_empty_cell_keeps_and_what_is_older_does_not_overwrite() {
        known();
        var older = load(csv("Record ID,First Name,Last Name,Last Modified Date", contact + ",Old,,2020-01-01"));
        assertThat(count(older, "unchanged")).isEqualTo(1);
        assertThat(contacts.find(contact)).map(Contact::displayName).contains("Mia Stone");

        load(csv("Record ID,First Name,Last Name", contact + ",,"), Map.of("emptyClears", "true"));
        assertThat(contacts.find(contact)).map(Contact::firstName).isEmpty();
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_writes_nothing() {
        known();
        var tables = List.of(
                "contact",
                "company",
                "engagement",
                "contact_import",
                "import_row",
                "import_audit",
                "stage_move",
                "act_hi_decinst",
                "act_ru_execution");
        var before = tables.stream().map(this::rowsIn).toList();

        var answer = dryRun(csv(
                        HUBSPOT,
                        demo("new"),
                        contact + ",Maria,,,,,,,,,,",
                        contact + ",Maria,,,,,,,,,,",
                        "broken-~,,not an address,,,,,,,,,"))
                .expecting(200);

        assertThat(count(answer, "created")).isEqualTo(1);
        assertThat(count(answer, "updated")).isEqualTo(1);
        assertThat(count(answer, "unchanged")).isEqualTo(1);
        assertThat(count(answer, "errors")).isEqualTo(1);
        assertThat(count(answer, "wouldBecomeMql")).isEqualTo(1);
        assertThat(answer.body().at("/counts/byTeam/sdr-inbound").asInt()).isEqualTo(1);
        assertThat(answer.text("/errors/0/column")).isEqualTo("Email");
        assertThat(answer.text("/errors/0/line")).isEqualTo("5");
        assertThat(tables.stream().map(this::rowsIn).toList()).isEqualTo(before);
    }

    @Test
    void the_errors_come_back_as_a_file_that_can_be_corrected_and_loaded() {
        var answer = load(csv(
                "Email;First Name;Note", "good@~.io;Gus;", "bad at ~.io;\"Bea; the\n\"\"best\"\"\";kept", ";Nobody;"));
        assertThat(count(answer, "errors")).isEqualTo(2);
        var file = download("revops", answer.text("/errorsFile"));

        assertThat(file).startsWith("\uFEFFEmail;First Name;Note;Import error: line;Import error: column;");
        assertThat(file).contains("bad at " + run + ".io;\"Bea; the\n\"\"best\"\"\";kept;3;Email;");

        var corrected =
                file.replace("bad at " + run, "bea@" + run).replace("\n;Nobody", "\nnora@" + run + ".io;Nobody");
        var again = load(corrected.getBytes(UTF_8));
        assertThat(count(again, "created")).as("%s", again.body()).isEqualTo(2);
        assertThat(count(again, "errors")).isZero();
        assertThat(contacts.withEmail("bea@" + run + ".io"))
                .singleElement()
                .satisfies(bea -> assertThat(bea.firstName()).isEqualTo("Bea; the \"best\""));
    }

    @Test
    void the_errors_file_runs_no_formula_in_a_spreadsheet_and_is_loaded_as_it_was() {
        var answer = load(csv("Email;First Name;Phone", "bad at ~.io;=HYPERLINK(1);+49 30 901820"));
        var file = download("revops", answer.text("/errorsFile"));

        assertThat(file).contains(";'=HYPERLINK(1);'+49 30 901820;");

        load(file.replace("bad at " + run, "hal@" + run).getBytes(UTF_8));
        assertThat(contacts.withEmail("hal@" + run + ".io")).singleElement().satisfies(hal -> {
            assertThat(hal.firstName()).isEqualTo("=HYPERLINK(1)");
            assertThat(hal.phone()).isEqualTo("+4930901820");
        });
    }

    @Test
    void the_identical_file_is_not_loaded_twice_unless_somebody_asks() {
        var file = csv(HUBSPOT, nobody("a"));
        var first = load(file);

        var second = upload("revops", "/api/imports/contacts", "other-name.csv", file, Map.of())
                .expecting(409);
        assertThat(second.text("/detail")).contains("uploaded before, as contacts.csv on 2026-05-18 by integration");
        assertThat(second.text("/import/id")).isEqualTo(first.text("/id"));
        assertThat(jobs()).isEmpty();

        assertThat(count(load(file, Map.of("again", "true")), "unchanged")).isEqualTo(1);
    }

    @Test
    void a_mapping_is_remembered_for_files_with_the_same_columns() {
        load(
                csv("Kontakt ~,Anrede ~", "one@~.io,Ina"),
                Map.of("mapping", mapping("Kontakt ~", "email", "Anrede ~", "firstName")));

        var answer = dryRun(csv("Anrede ~,Kontakt ~", "Ida,two@~.io")).expecting(200);
        assertThat(answer.text("/columns/0/field")).isEqualTo("firstName");
        assertThat(count(answer, "created")).isEqualTo(1);
    }

    @Test
    void a_file_or_mapping_that_cannot_be_is_refused_in_a_sentence() {
        refused(csv("Email"), Map.of(), "nothing to import");
        refused(csv("First Name", "Ann"), Map.of(), "the person of a line would be unknown");
        refused(
                csv("Email,E2", "a@b.io,c@d.io"),
                Map.of("mapping", mapping("Email", "email", "E2", "email")),
                "both mapped");
        refused(csv("Email", "a@b.io"), Map.of("mapping", mapping("Email", "shoe")), "'shoe' is no field");
        refused(csv("Email", "a@b.io"), Map.of("mapping", "[1]"), "must be a JSON object");
        refused(csv("Email", "a@b.io"), Map.of("timeZone", "Mars"), "no time zone");
        refused(new byte[21 * 1024 * 1024], Map.of(), "larger than 20 MB");
    }

    @Test
    @DisplayName("H4 a stage the file claims is not believed: the contact begins as a lead, counted and listed")
    void a_claimed_stage() {
        var answer = load(csv(
                HUBSPOT,
                demo("cust").replace(",Lead,", ",Customer,"),
                demo("sql").replace(",Lead,", ",Sales Qualified Lead,"),
                "sub-~,Sue,sue@sub-~.io,,,,,Subscriber,,,,"));

        assertThat(count(answer, "stageNotTakenOver")).isEqualTo(2);
        assertThat(answer.text("/notes/0/notes"))
                .isEqualTo("The file says CUSTOMER; the contact stays LEAD, because only what happens moves a stage:"
                        + " send its deal");
        assertThat(lifecycle.stageOf(id("cust"))).isEqualTo(Stage.LEAD);
        assertThat(lifecycle.stageOf(id("sql"))).isEqualTo(Stage.LEAD);
        assertThat(lifecycle.stageOf(id("sub"))).isEqualTo(Stage.SUBSCRIBER);
        assertThat(count(answer, "held"))
                .as("who is with sales, the file says, is nothing for its queue")
                .isZero();
        nobodyIsWithSales("cust", "sql");
    }

    @Test
    @DisplayName("H4 what the file says of a customer we know to be one is no news")
    void a_claimed_stage_that_is_true() {
        known();
        event("deal.won", "deal-" + contact, Map.of("contactIds", List.of(contact), "amount", 900, "currency", "USD"));

        assertThat(count(load(csv("Record ID,Lifecycle Stage", contact + ",Customer")), "stageNotTakenOver"))
                .isZero();
    }

    @Test
    @DisplayName("C4 a deal that waited for its contact is applied when a file brings the contact")
    void what_waited_for_a_contact() {
        post("application/cloudevents+json", """
                {"specversion":"1.0","id":"w-%1$s","source":"/tests","type":"io.handoff.deal.won","subject":"d-%1$s",
                 "data":{"contactIds":["w-%1$s"]}}""".formatted(run));
        load(csv(HUBSPOT, nobody("w")));

        assertThat(lifecycle.stageOf(id("w"))).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void only_ops_and_programs_may_import() {
        var file = csv(HUBSPOT, nobody("a"));
        var id = load(file).text("/id");
        for (var login : List.of("sdr1", "manager", "marketing")) {
            upload(login, "/api/imports/contacts", "c.csv", file, Map.of()).expecting(403);
            read(login, "/api/imports/{id}", id).expecting(403);
            read(login, "/api/imports/{id}/errors.csv", id).expecting(403);
            write(login, "/api/imports/{id}/release", Map.of("all", true), id).expecting(403);
        }
        read("revops", "/api/imports/{id}", "nothing").expecting(404);
        assertThat(jdbc.sql("select login || ' ' || action from import_audit where import_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("integration UPLOADED", "integration LOADED");
    }

    private void refused(byte[] file, Map<String, String> fields, String why) {
        assertThat(upload("revops", "/api/imports/contacts", "c.csv", file, fields)
                        .expecting(422)
                        .text("/detail"))
                .contains(why);
    }

    private String mapping(String... columns) {
        var json = new StringBuilder("{");
        for (int i = 0; i < columns.length; i += 2) {
            json.append(i == 0 ? "" : ",").append("\"%s\":\"%s\"".formatted(columns[i], columns[i + 1]));
        }
        return json.append("}").toString().replace("~", run);
    }
}
