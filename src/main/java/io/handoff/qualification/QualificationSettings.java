package io.handoff.qualification;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Email domains that disqualify a contact.
 *
 * @param competitorDomains of competitors
 * @param testDomains used only for tests; not {@code example.com} and {@code *.example}, which demo and replay use
 */
@ConfigurationProperties("handoff.qualification")
record QualificationSettings(
        @DefaultValue Set<String> competitorDomains,

        @DefaultValue({"mailinator.com", "test.com", "example.test", "yopmail.com", "guerrillamail.com"})
        Set<String> testDomains) {}
