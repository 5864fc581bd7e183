package io.handoff.input;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an email address in one normal form: lower case, without invisible characters, quotes, "mailto:" and final dot. The local part is
 * otherwise kept, also "+tags": two spellings may be two people.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("[^<>]*<([^<>]+)>[ ,;.]*");
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:\\s*([^?]*).*$");
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}");

    private EmailAddress() {}

    /**
     * Null for an empty value.
     *
     * @throws InvalidValue for anything but one address
     */
    public static String read(Object raw) {
        if (PlainText.code(raw) == null) {
            return null;
        }
        return find(raw).orElseThrow(() -> new InvalidValue(raw, "is no email address"));
    }

    /** Empty for anything but one address. */
    public static Optional<String> find(Object raw) {
        var text = PlainText.code(raw);
        if (text == null) {
            return Optional.empty();
        }
        var named = NAME_AND_ADDRESS.matcher(text);
        var address = named.matches() ? named.group(1) : text;
        address = MAILTO.matcher(DomainName.unquoted(address)).replaceFirst("$1");
        address = DomainName.unquoted(address.replaceFirst("[,;.\\s]+$", "")).replace('\uff20', '@');
        return normalForm(address);
    }

    /** The key for look-ups: the normal form, or the text in lower case when it is no address. Null for an empty value. */
    public static String toLookUp(String raw) {
        return find(raw).orElseGet(() -> {
            var text = PlainText.code(raw);
            return text == null ? null : text.toLowerCase(Locale.ROOT);
        });
    }

    private static Optional<String> normalForm(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || address.indexOf('@') != at) {
            return Optional.empty();
        }
        var local = address.substring(0, at).strip();
        return LOCAL_PART.matcher(local).matches()
                ? DomainName.of(address.substring(at + 1))
                        .map(domain -> local.toLowerCase(Locale.ROOT) + "@" + domain)
                        .filter(normal -> normal.length() <= LONGEST)
                : Optional.empty();
    }
}
