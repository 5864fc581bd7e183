package io.handoff.intake.ids;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Maps event sources to id systems. Sources of one system use the same id for the same person; a source not listed here uses the shared
 * system.
 *
 * @param sources event source → name of its id system
 */
@ConfigurationProperties("handoff.ids")
public record IdSystems(@DefaultValue Map<String, String> sources) {

    public static final String SHARED = "shared";

    /** Used as prefix of an id, followed by a colon. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public IdSystems {
        sources.values().forEach(name -> {
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "handoff.ids.sources: '%s' cannot be the name of an id system. Use lower case letters, digits and hyphens."
                                .formatted(name));
            }
        });
        sources = Map.copyOf(sources);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public String of(String source) {
        return sources.getOrDefault(source, SHARED);
    }

    /** Whether events use this system; the shared one is always in use. */
    public boolean isUsedByEvents(String system) {
        return system.equals(SHARED) || sources.containsValue(system);
    }

    /** The systems used by events, the shared one, and one more. */
    public Set<String> names(String another) {
        var names = new TreeSet<>(sources.values());
        names.add(SHARED);
        names.add(another);
        return names;
    }

    /** The id as stored: with the system as prefix, without one in the shared system. */
    public static String qualified(String system, String id) {
        return system.equals(SHARED) ? id : system + ":" + id;
    }

    /** The id without the prefix of a system, as that system writes it. */
    public static String unqualified(String id) {
        var colon = id.indexOf(':');
        return colon > 0 && isName(id.substring(0, colon)) ? id.substring(colon + 1) : id;
    }
}
