package io.handoff.input;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the domain of an address or website: lower case, ASCII ("xn--…" for other letters), without a final dot. */
public final class DomainName {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SCHEME =
            Pattern.compile("^[a-z][a-z0-9+.-]*:[/\\\\]+|^https?[/\\\\]+|^[/\\\\]{2}|^mailto:");
    private static final Pattern AFTER_HOST = Pattern.compile("[/\\\\:?#,; ].*$");

    private static final Pattern USER = Pattern.compile("^[^/\\\\?#,; ]*@");

    private DomainName() {}

    /**
     * As {@link #ofWebsite}; null for an empty value.
     *
     * @throws InvalidValue without a domain
     */
    public static String read(Object raw) {
        return PlainText.code(raw) == null
                ? null
                : ofWebsite(raw).orElseThrow(() -> new InvalidValue(raw, "is no domain"));
    }

    /** "https://www.Acme.example:443/about" becomes acme.example; empty without a domain. */
    public static Optional<String> ofWebsite(Object raw) {
        var text = PlainText.code(raw);
        if (text == null) {
            return Optional.empty();
        }
        var host = SCHEME.matcher(unquoted(text).toLowerCase(Locale.ROOT)).replaceFirst("");
        host = AFTER_HOST.matcher(USER.matcher(host).replaceFirst("")).replaceFirst("");
        return of(host.replaceFirst("^www\\d?\\.(?=[^.]+\\.)", ""));
    }

    /** Empty for a text that is no domain, such as a single label or an IP address. */
    public static Optional<String> of(Object raw) {
        var text = PlainText.code(raw);
        return text == null ? Optional.empty() : ascii(text).filter(DomainName::isDomain);
    }

    /** Whether it is the parent itself or a subdomain. */
    public static boolean isUnder(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }

    private static Optional<String> ascii(String text) {
        var dotted = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .replaceFirst("\\.+$", "");
        try {
            return Optional.of(IDN.toASCII(dotted.toLowerCase(Locale.ROOT), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isDomain(String ascii) {
        var labels = ascii.split("\\.", -1);
        return labels.length >= 2
                && ascii.length() <= LONGEST
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && !NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    static String unquoted(String text) {
        return text.replaceAll(
                "^[\"'`<\u2018\u2019\u201c\u201d\u201e\u00ab ]+|[\"'`>\u2018\u2019\u201c\u201d\u00bb ]+$", "");
    }
}
