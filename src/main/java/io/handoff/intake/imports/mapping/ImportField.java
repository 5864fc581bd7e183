package io.handoff.intake.imports.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The fields that a column can be mapped to; {@link ColumnNames} lists their names in exports. */
public enum ImportField {
    CONTACT_ID("contactId", "Contact id"),
    EMAIL("email", "Email"),
    OTHER_EMAILS("otherEmails", "Other email addresses"),
    FIRST_NAME("firstName", "First name"),
    LAST_NAME("lastName", "Last name"),
    FULL_NAME("fullName", "First and last name"),
    JOB_TITLE("jobTitle", "Job title"),
    SENIORITY("seniority", "Seniority"),
    DEPARTMENT("department", "Department"),
    PHONE("phone", "Phone"),
    COUNTRY("country", "Country"),
    SOURCE("source", "Source"),
    CONSENT("consent", "Consent"),
    UNSUBSCRIBED("unsubscribed", "Unsubscribed (yes or no)"),
    EXTERNAL_SCORE("externalScore", "Score"),
    STAGE("stage", "Lifecycle stage"),
    ENGAGEMENT_KIND("engagementKind", "What the contact did last"),
    ENGAGEMENT_AT("engagementAt", "When the contact did it"),
    FIRST_ENGAGEMENT_KIND("firstEngagementKind", "What the contact did first"),
    FIRST_ENGAGEMENT_AT("firstEngagementAt", "When the contact did the first thing"),
    MODIFIED_AT("modifiedAt", "Last changed"),
    COMPANY_DOMAIN("company.domain", "Company domain"),
    COMPANY_NAME("company.name", "Company name"),
    COMPANY_EMPLOYEES("company.employees", "Employees"),
    COMPANY_INDUSTRY("company.industry", "Industry"),
    COMPANY_COUNTRY("company.country", "Company country"),
    COMPANY_ABM_TIER("company.abmTier", "Account tier (named accounts)"),
    COMPANY_OWNER("company.ownerEmail", "Account owner's email");

    public final String key;
    final String label;

    ImportField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Whether several columns may be mapped to this field. */
    boolean takesSeveralColumns() {
        return this == OTHER_EMAILS;
    }

    public boolean isOfCompany() {
        return key.startsWith("company.");
    }

    /** The name in the data of events. */
    public String shortKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    public static Optional<ImportField> byKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
