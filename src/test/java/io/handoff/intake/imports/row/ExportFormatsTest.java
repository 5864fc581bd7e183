package io.handoff.intake.imports.row;

import static io.handoff.intake.imports.mapping.ExportProgram.DYNAMICS;
import static io.handoff.intake.imports.mapping.ExportProgram.HUBSPOT;
import static io.handoff.intake.imports.mapping.ExportProgram.LINKEDIN;
import static io.handoff.intake.imports.mapping.ExportProgram.MAILCHIMP;
import static io.handoff.intake.imports.mapping.ExportProgram.MARKETO;
import static io.handoff.intake.imports.mapping.ExportProgram.OUTLOOK;
import static io.handoff.intake.imports.mapping.ExportProgram.PIPEDRIVE;
import static io.handoff.intake.imports.mapping.ExportProgram.SALESFORCE;
import static io.handoff.intake.imports.mapping.ExportProgram.ZOHO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.handoff.input.TimeLimits.TimeWindow;
import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.ExportProgram;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.mapping.ImportField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** M31: a line of each export that people have, read without a word about its columns. */
class ExportFormatsTest {

    private static final TimeWindow TIMES =
            new TimeWindow(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 6, 2), "tomorrow, ");

    @Test
    @DisplayName("M31 HubSpot: record id, several addresses, first and recent conversion with a date each")
    void hubspot() {
        var file = file(
                "Record ID - Contact,First Name,Last Name,Email,Additional email addresses,Phone Number,Contact owner,"
                        + "Lifecycle Stage,Associated Company,Record ID - Company,First Conversion,First Conversion Date,"
                        + "Recent Conversion,Recent Conversion Date (CEST),Unsubscribed from all email",
                "51,Ann,Lee,ann@one.example,ann@two.example;lee@one.example,+1 555 0100,Sam,Lead,One Inc,77,"
                        + "E-book: pipelines,2026-04-01,Demo: form,2026-05-02,false");

        assertThat(file.program()).contains(HUBSPOT);
        assertThat(file.leftOver()).containsExactly("Contact owner", "Record ID - Company");
        var row = file.row();
        assertThat(row.person())
                .isEqualTo(new RowPerson(
                        "51",
                        "ann@one.example",
                        List.of("ann@two.example", "lee@one.example"),
                        "Ann",
                        "Lee",
                        "+1 555 0100"));
        assertThat(row.engagements())
                .extracting(RowValues.Engaged::kind, engaged -> engaged.at().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CONTENT_DOWNLOAD", "2026-04-01T00:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple("DEMO_REQUEST", "2026-05-02T00:00:00Z"));
        assertThat(row.data()).containsEntry("company", Map.of("name", "One Inc"));
    }

    @Test
    @DisplayName("M31 HubSpot: properties by their internal names")
    void hubspot_by_internal_names() {
        var file = file(
                "hs_object_id,email,firstname,lastname,jobtitle,numberofemployees,hs_analytics_source,"
                        + "recent_conversion_event_name,recent_conversion_date,hs_email_optout,lastmodifieddate",
                "51,ann@one.example,Ann,Lee,CTO,120,PAID_SEARCH,Demo,2026-05-02,false,2026-05-03T10:00:00Z");

        assertThat(file.program()).contains(HUBSPOT);
        assertThat(file.leftOver()).isEmpty();
        assertThat(file.row().engagements()).hasSize(1);
    }

    @Test
    @DisplayName("M31 Salesforce: a report of leads")
    void salesforce_leads() {
        var file = file(
                "\"Lead Owner\",\"First Name\",\"Last Name\",\"Title\",\"Company / Account\",\"Lead ID\",\"Email\",\"Lead Source\","
                        + "\"Country (text only)\",\"Employees\",\"Email Opt Out\"",
                "\"Sam\",\"Ann\",\"Lee\",\"CTO\",\"One Inc\",\"00Q1x00000AbCdE\",\"ann@one.example\",\"Web\",\"France\",\"120\",\"1\"");

        assertThat(file.program()).contains(SALESFORCE);
        assertThat(file.leftOver()).containsExactly("Lead Owner");
        assertThat(file.row().unsubscribed()).isTrue();
        assertThat(file.row().data())
                .containsEntry("jobTitle", "CTO")
                .containsEntry("country", "France")
                .containsEntry("company", Map.of("name", "One Inc", "employees", "120"));
    }

    @Test
    @DisplayName("M31 Salesforce: a report of contacts")
    void salesforce_contacts() {
        var file = file(
                "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing Country,Phone,Mobile,Email,"
                        + "Account Owner,Contact ID,Last Modified Date",
                "Ms.,Ann,Lee,CTO,One Inc,\"1 Road\n2nd floor\",Germany,+49 30 1,+49 170 1,ann@one.example,sam@us.example,003x,5/18/2026");

        assertThat(file.program()).contains(SALESFORCE);
        assertThat(file.leftOver()).containsExactly("Salutation", "Mailing Street", "Mobile");
        assertThat(file.row().person().phone()).isEqualTo("+49 30 1");
        assertThat(file.row().problems()).isEmpty();
    }

    @Test
    @DisplayName("M31 Pipedrive: people, with whichever of their addresses is told")
    void pipedrive() {
        var file = file(
                "Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Email - Other,"
                        + "Person - Phone - Work,Person - Owner,Person - Update time",
                "7,Ann van Lee,One BV,,ann@home.example,,+31 20 1,Sam,2026-05-03 10:00:00");

        assertThat(file.program()).contains(PIPEDRIVE);
        assertThat(file.leftOver()).containsExactly("Person - Owner");
        assertThat(file.row().person())
                .isEqualTo(new RowPerson("7", "ann@home.example", List.of(), "Ann van", "Lee", "+31 20 1"));
        assertThat(file.row().data())
                .containsEntry("email", "ann@home.example")
                .containsEntry("firstName", "Ann van")
                .containsEntry("lastName", "Lee");
    }

    @Test
    @DisplayName("M31 Zoho: leads")
    void zoho() {
        var file = file(
                "Record Id,Lead Owner,Company,First Name,Last Name,Title,Email,Secondary Email,Phone,Website,Lead Source,Industry,"
                        + "No of Employees,Email Opt Out,Modified Time,Country",
                "zcrm_51,Sam,One Inc,Ann,Lee,CTO,ann@one.example,lee@one.example,1,one.example,Web,Retail,120,false,"
                        + "2026-05-03 10:00:00,India");

        assertThat(file.program()).contains(ZOHO);
        assertThat(file.leftOver()).containsExactly("Lead Owner");
        assertThat(file.row().person().emails()).containsExactly("ann@one.example", "lee@one.example");
    }

    @Test
    @DisplayName("M31 Dynamics: its own ids, and mail that must not be sent")
    void dynamics() {
        var file = file(
                "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Email,Company Name,"
                        + "Business Phone,Job Title,Do not allow Emails,Address 1: Country/Region",
                "c2f0-1,abc=,2026-05-03 10:00,\"Lee, Ann\",ann@one.example,One Inc,+1 555 0100,CTO,Do Not Allow,Canada");

        assertThat(file.program()).contains(DYNAMICS);
        assertThat(file.leftOver()).containsExactly("(Do Not Modify) Row Checksum");
        assertThat(file.row().contactId()).isEqualTo("c2f0-1");
        assertThat(file.row().unsubscribed()).isTrue();
        assertThat(file.row().data()).containsEntry("firstName", "Ann").containsEntry("lastName", "Lee");
    }

    @Test
    @DisplayName("M31 Marketo: people, numbered from 1")
    void marketo() {
        var file = file(
                "Id,First Name,Last Name,Email Address,Company Name,Job Title,Person Score,Person Source,Acquisition Program,Unsubscribed,Updated At",
                "1,Ann,Lee,ann@one.example,One Inc,CTO,35,Web,Spring,0,2026-05-03 10:00:00");

        assertThat(file.program()).contains(MARKETO);
        assertThat(file.leftOver()).containsExactly("Acquisition Program");
        assertThat(file.row().contactId()).isEqualTo("1");
    }

    @Test
    @DisplayName("M31 Mailchimp: an audience, and those who left it")
    void mailchimp() {
        var file = file(
                "Email Address,First Name,Last Name,Phone Number,MEMBER_RATING,OPTIN_TIME,CC,LAST_CHANGED,LEID,EUID,UNSUB_TIME",
                "ann@one.example,Ann,Lee,,2,2026-01-02 10:00:00,FR,2026-05-03 10:00:00,431,a1b2,2026-05-03 10:00:00");

        assertThat(file.program()).contains(MAILCHIMP);
        assertThat(file.leftOver()).containsExactly("MEMBER_RATING", "OPTIN_TIME", "LEID", "EUID");
        assertThat(file.row().contactId()).as("an address is enough").isNull();
        assertThat(file.row().unsubscribed()).isTrue();
    }

    @Test
    @DisplayName("M31 Outlook: its Title is Ms., not a job title")
    void outlook() {
        var file = file(
                "Title,First Name,Middle Name,Last Name,Company,Department,Job Title,Business Country/Region,Business Phone,"
                        + "E-mail Address,E-mail 2 Address,Web Page",
                "Ms.,Ann,B.,Lee,One Inc,IT,CTO,Spain,+34 1,ann@one.example,lee@one.example,one.example");

        assertThat(file.program()).contains(OUTLOOK);
        assertThat(file.leftOver()).containsExactly("Title", "Middle Name");
        assertThat(file.row().person().emails()).containsExactly("ann@one.example", "lee@one.example");
    }

    @Test
    @DisplayName("M31 LinkedIn: connections, most of them without an address")
    void linkedin() {
        var file = file(
                "Notes:\n\"Some addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On",
                "Ann,Lee,https://l.example/in/ann,ann@one.example,One Inc,CTO,18 May 2026");

        assertThat(file.program()).contains(LINKEDIN);
        assertThat(file.leftOver()).containsExactly("URL", "Connected On");
        assertThat(file.row().data()).containsEntry("jobTitle", "CTO");
    }

    @Test
    @DisplayName("M31 German, French, Spanish and Portuguese headers, with and without their accents")
    void languages() {
        assertThat(
                        mapping(
                                "Datensatz-ID;Vorname;Nachname;E-Mail-Adresse;Telefonnummer;Unternehmensname;Anzahl der Mitarbeiter;Branche;Land/Region"))
                .containsOnlyKeys(
                        "Datensatz-ID",
                        "Vorname",
                        "Nachname",
                        "E-Mail-Adresse",
                        "Telefonnummer",
                        "Unternehmensname",
                        "Anzahl der Mitarbeiter",
                        "Branche",
                        "Land/Region");
        assertThat(mapping("Prénom;Nom;Adresse e-mail;Téléphone;Société;Nombre d'employés;Secteur d'activité;Pays"))
                .contains(
                        entry("Prénom", ImportField.FIRST_NAME),
                        entry("Nom", ImportField.LAST_NAME),
                        entry("Adresse e-mail", ImportField.EMAIL),
                        entry("Société", ImportField.COMPANY_NAME),
                        entry("Nombre d'employés", ImportField.COMPANY_EMPLOYEES))
                .hasSize(8);
        assertThat(mapping(
                        "Nombre;Apellidos;Correo electrónico;Teléfono móvil;Empresa;Número de empleados;Sector;País"))
                .contains(entry("Nombre", ImportField.FIRST_NAME), entry("Apellidos", ImportField.LAST_NAME))
                .hasSize(8);
        assertThat(mapping("Nome;Sobrenome;Endereço de email;Telefone;Empresa;Número de funcionários;Setor;País"))
                .contains(
                        entry("Nome", ImportField.FIRST_NAME),
                        entry("Número de funcionários", ImportField.COMPANY_EMPLOYEES))
                .hasSize(8);
        assertThat(mapping("PRENOM;NOM;ADRESSE EMAIL;TELEPHONE;SOCIETE")).hasSize(5);
    }

    @Test
    @DisplayName("M31 one column with the whole name")
    void whole_names() {
        assertThat(mapping("Nom;Courriel")).containsEntry("Nom", ImportField.FULL_NAME);
        assertThat(mapping("Nome;Email")).containsEntry("Nome", ImportField.FULL_NAME);
        assertThat(mapping("Vorname;Name;E-Mail")).containsEntry("Name", ImportField.LAST_NAME);
        assertThat(mapping("Nom complet;Correo electrónico")).containsEntry("Nom complet", ImportField.FULL_NAME);
    }

    @Test
    void a_file_of_unknown_origin_is_of_no_program() {
        assertThat(ExportProgram.of(List.of("ID", "Name", "Email"))).isEmpty();
        assertThat(ExportProgram.of(List.of("Contact ID", "Email"))).isEmpty();
    }

    private static Map<String, ImportField> mapping(String header) {
        return ColumnMapping.guessed(List.of(header.split(";")), false)
                .checked()
                .fields();
    }

    private record Export(CsvFile csv, ColumnMapping mapping) {

        java.util.Optional<ExportProgram> program() {
            return ExportProgram.of(csv.header());
        }

        List<String> leftOver() {
            return mapping.leftOver(csv.header());
        }

        RowValues row() {
            return RowReader.read(
                    FileLayout.of(csv, mapping), TIMES, csv.lines().get(0));
        }
    }

    private static Export file(String header, String line) {
        var csv = CsvFile.of((header + "\n" + line + "\n").getBytes(UTF_8));
        return new Export(csv, ColumnMapping.guessed(csv.header(), false).checked());
    }
}
