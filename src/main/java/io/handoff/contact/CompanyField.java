package io.handoff.contact;

import io.handoff.contact.upsert.SubmittedField;
import io.handoff.contact.upsert.SubmittedFields;
import io.handoff.input.DomainName;
import io.handoff.input.EmailAddress;
import io.handoff.input.HeadCount;
import java.util.function.Function;

/** The fields of a company in upserts; each has its own time of last write. */
public enum CompanyField implements SubmittedField {
    DOMAIN("domain", "companyDomain", Company::domain),
    NAME("name", "companyName", Company::name),
    EMPLOYEES("employees", "employees", Company::employees),
    INDUSTRY("industry", "industry", Company::industry),
    COUNTRY("country", "companyCountry", Company::country),
    ABM_TIER("abmTier", "abmTier", Company::abmTier),
    OWNER_EMAIL("ownerEmail", "companyOwner", Company::ownerEmail);

    private final String key;
    private final String changeKey;
    private final Function<Company, Object> value;

    CompanyField(String key, String changeKey, Function<Company, Object> value) {
        this.key = key;
        this.changeKey = changeKey;
        this.value = value;
    }

    /** The name in the events' {@code company} data and in SQL parameters. */
    @Override
    public String key() {
        return key;
    }

    /** The name in {@link ContactChanged}, which holds fields of contact and company. */
    public String changeKey() {
        return changeKey;
    }

    @Override
    public Object read(Object received) {
        return switch (this) {
            case DOMAIN -> DomainName.read(received);
            case EMPLOYEES -> HeadCount.read(received);
            case OWNER_EMAIL -> EmailAddress.read(received);
            default -> SubmittedFields.line(received);
        };
    }

    /** Often unreadable in practice (an owner is given by name, say): such a value is skipped, and the rest is applied. */
    @Override
    public boolean isLeftOutWhenInvalid() {
        return this == DOMAIN || this == EMPLOYEES || this == OWNER_EMAIL;
    }

    public Object of(Company company) {
        return value.apply(company);
    }
}
