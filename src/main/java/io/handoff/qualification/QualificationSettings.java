package io.handoff.qualification;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is knocked out by where they write from.
 *
 * @param competitorDomains email domains of competitors
 * @param testDomains email domains that only tests use; {@code example.com} and {@code *.example} are not among them, because
 *     demo and replay write from there
 */
@ConfigurationProperties("handoff.qualification")
record QualificationSettings(
        @DefaultValue Set<String> competitorDomains,

        @DefaultValue({"mailinator.com", "test.com", "example.test", "yopmail.com", "guerrillamail.com"})
        Set<String> testDomains) {}
