package io.handoff.contact.upsert;

import io.handoff.input.DomainName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hosts where anybody can have a page, such as social networks and form builders; their domains match no company. The file {@code
 * shared-hosts.txt} lists them; ops add hosts in the settings.
 */
@Component
public class SharedHosts {

    private static final Set<String> SHIPPED = shipped();

    private final Set<String> hosts;

    /** @param added by ops, separated by commas */
    @Autowired
    public SharedHosts(@Value("${handoff.contact.shared-hosts:}") String added) {
        var more = Arrays.stream(added.split(","))
                .filter(host -> !host.isBlank())
                .map(host -> DomainName.ofWebsite(host)
                        .orElseThrow(() -> new IllegalStateException(
                                "handoff.contact.shared-hosts: '%s' is no host like pages.example".formatted(host))));
        this.hosts = Stream.concat(SHIPPED.stream(), more).collect(Collectors.toUnmodifiableSet());
    }

    /** Only the shipped list. */
    static SharedHosts withoutSettings() {
        return new SharedHosts("");
    }

    /**
     * Whether the domain is on a shared host.
     *
     * @param emailDomain of the contact; an address at the host itself belongs to its operator's company
     */
    public boolean isShared(String domain, String emailDomain) {
        return hostOf(domain)
                .filter(host -> emailDomain == null || !DomainName.isUnder(emailDomain, host))
                .isPresent();
    }

    private Optional<String> hostOf(String domain) {
        return Stream.iterate(domain, rest -> rest.contains("."), rest -> rest.substring(rest.indexOf('.') + 1))
                .filter(hosts::contains)
                .findFirst();
    }

    private static Set<String> shipped() {
        try (var file = new BufferedReader(new InputStreamReader(
                SharedHosts.class.getResourceAsStream("shared-hosts.txt"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
