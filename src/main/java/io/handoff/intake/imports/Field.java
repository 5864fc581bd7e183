package io.handoff.intake.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column can be read as. The names are those that exports of the usual programs give to it, without blanks and signs; earlier ones
 * are the better guess.
 */
enum Field {
    CONTACT_ID("contactId", "Contact id", "recordid contactid leadid id vid hsobjectid caseid"),
    EMAIL("email", "Email", "email emailaddress workemail businessemail mail"),
    FIRST_NAME("firstName", "First name", "firstname givenname vorname prenom"),
    LAST_NAME("lastName", "Last name", "lastname surname familyname nachname nom"),
    JOB_TITLE("jobTitle", "Job title", "jobtitle title position contacttitle"),
    SENIORITY("seniority", "Seniority", "seniority employmentseniority joblevel managementlevel"),
    DEPARTMENT("department", "Department", "department jobfunction employmentrole"),
    PHONE("phone", "Phone", "phonenumber phone businessphone workphone mobilephonenumber mobilephone mobile"),
    COUNTRY("country", "Country", "countryregion country countrycode mailingcountry ipcountry land"),
    SOURCE("source", "Source", "originalsource leadsource latestsource originaltrafficsource source"),
    CONSENT("consent", "Consent", "legalbasisforprocessingcontactsdata consent gdprconsent marketingconsent"),
    UNSUBSCRIBED(
            "unsubscribed",
            "Unsubscribed (yes or no)",
            "unsubscribedfromallemail emailoptout hasoptedoutofemail optedoutofemail unsubscribed donotemail"),
    EXTERNAL_SCORE("externalScore", "Score", "externalscore leadscore hubspotscore contactscore score"),
    STAGE("stage", "Lifecycle stage", "lifecyclestage stage"),
    ENGAGEMENT_KIND(
            "engagementKind",
            "What the contact did last",
            "recentconversion engagementkind lastengagement lastconversion firstconversion"),
    ENGAGEMENT_AT(
            "engagementAt",
            "When the contact did it",
            "recentconversiondate engagementat engagementdate lastengagementdate firstconversiondate"),
    MODIFIED_AT(
            "modifiedAt",
            "Last changed",
            "lastmodifieddate lastmodified modifieddate updatedat lastupdated recordlastmodified"),
    COMPANY_DOMAIN(
            "company.domain",
            "Company domain",
            "companydomainname companydomain domain websiteurl website companywebsite emaildomain"),
    COMPANY_NAME(
            "company.name",
            "Company name",
            "companyname company accountname account associatedcompany organisation organization firma"),
    COMPANY_EMPLOYEES(
            "company.employees",
            "Employees",
            "numberofemployees noofemployees employees employeecount companysize headcount"),
    COMPANY_INDUSTRY("company.industry", "Industry", "industry companyindustry branche"),
    COMPANY_COUNTRY("company.country", "Company country", "companycountryregion companycountry billingcountry"),
    COMPANY_ABM_TIER(
            "company.abmTier",
            "Account tier (named accounts)",
            "abmtier targetaccounttier accounttier idealcustomerprofiletier"),
    COMPANY_OWNER("company.ownerEmail", "Account owner's email", "accountowneremail companyowneremail accountowner");

    final String key;
    final String label;
    final List<String> names;

    Field(String key, String label, String names) {
        this.key = key;
        this.label = label;
        this.names = List.of(names.split(" "));
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    boolean isOfCompany() {
        return key.startsWith("company.");
    }

    /** The name within the events' data. */
    String shortKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    static Optional<Field> byKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
