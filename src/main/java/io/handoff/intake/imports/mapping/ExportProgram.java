package io.handoff.intake.imports.mapping;

import static io.handoff.intake.imports.mapping.ColumnNames.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs whose exports are recognised by column names: by one that no other program uses, or by two that few programs use. */
public enum ExportProgram {
    DYNAMICS(
            "Dynamics 365",
            List.of("(do not modify)*", "(nicht ändern)*", "(ne pas modifier)*", "(no modificar)*", "(não modificar)*"),
            List.of()),
    PIPEDRIVE("Pipedrive", List.of("person -*"), List.of()),
    ZOHO("Zoho CRM", List.of("=Record Id", "=Lead Owner Id", "=Contact Owner Id"), List.of()),
    HUBSPOT(
            "HubSpot",
            List.of(
                    "Record ID - Contact",
                    "hs_object_id",
                    "HubSpot Score",
                    "Unsubscribed from all email",
                    "Marketing contact status",
                    "Additional email addresses",
                    "Recent Conversion",
                    "First Conversion",
                    "Original Traffic Source",
                    "Datensatz-ID",
                    "ID de fiche d'information"),
            List.of("=Record ID", "Lifecycle Stage", "Contact owner", "Number of Employees", "Country/Region")),
    MARKETO(
            "Marketo",
            List.of(
                    "Acquisition Program",
                    "Marketo SFDC Id",
                    "Marketo Unique Code",
                    "Marketing Suspended",
                    "Person Partition",
                    "Lead Partition"),
            List.of("Person Score", "Lead Score", "Person Source", "Email Invalid", "Created At", "Updated At")),
    MAILCHIMP("Mailchimp", List.of("MEMBER_RATING", "OPTIN_TIME", "LEID", "EUID", "UNSUB_CAMPAIGN_ID"), List.of()),
    LINKEDIN("LinkedIn", List.of("Connected On"), List.of()),
    OUTLOOK(
            "Outlook",
            List.of(
                    "E-mail 2 Address",
                    "E-mail Display Name",
                    "E-Mail 2: Adresse",
                    "E-Mail: Angezeigter Name",
                    "Adresse de messagerie 2",
                    "Dirección de correo electrónico 2",
                    "Endereço de email 2"),
            List.of("Web Page", "Business Country/Region", "Business Phone", "E-mail Address")),
    SALESFORCE(
            "Salesforce",
            List.of("Company / Account", "Case Safe ID", "Has Opted Out Of Email", "Country (text only)"),
            List.of(
                    "Lead ID",
                    "Contact ID",
                    "Email Opt Out",
                    "No. of Employees",
                    "Lead Source",
                    "Lead Status",
                    "Account Name",
                    "Lead Owner",
                    "Mailing Country"));

    public final String label;
    private final List<String> certain;
    private final List<String> hints;

    ExportProgram(String label, List<String> certain, List<String> hints) {
        this.label = label;
        this.certain = certain;
        this.hints = hints;
    }

    /** Empty for an unknown program. */
    public static Optional<ExportProgram> of(List<String> header) {
        return Arrays.stream(values()).filter(program -> program.uses(header)).findFirst();
    }

    /** The id system of its exports. */
    String idSystem() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private boolean uses(List<String> header) {
        return certain.stream().anyMatch(name -> isIn(header, name))
                || hints.stream().filter(name -> isIn(header, name)).count() >= 2;
    }

    /** A trailing star matches any rest; a leading equals sign makes the name case-sensitive. */
    private static boolean isIn(List<String> header, String name) {
        return header.stream().anyMatch(column -> matches(column.strip(), name));
    }

    private static boolean matches(String column, String name) {
        if (name.startsWith("=")) {
            return column.equals(name.substring(1));
        }
        return name.endsWith("*")
                ? column.toLowerCase(java.util.Locale.ROOT).startsWith(name.substring(0, name.length() - 1))
                : plain(column).equals(plain(name));
    }
}
