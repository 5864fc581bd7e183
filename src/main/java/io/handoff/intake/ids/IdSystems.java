package io.handoff.intake.ids;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which system numbers the people and deals that a source speaks of. Sources that share a system mean the same person by the same id; a
 * source that is not named here uses the shared one.
 *
 * @param sources source of events to the name of its id system
 */
@ConfigurationProperties("handoff.ids")
public record IdSystems(@DefaultValue Map<String, String> sources) {

    public static final String SHARED = "shared";

    /** A name stands before an id and ends with a colon. */
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

    /** Whether a source of events uses this system; the shared one is always used. */
    public boolean isUsedByEvents(String system) {
        return system.equals(SHARED) || sources.containsValue(system);
    }

    /** Those that events use, and one more. */
    public Set<String> names(String another) {
        var names = new TreeSet<>(sources.values());
        names.add(SHARED);
        names.add(another);
        return names;
    }

    /** The id as it is kept: ids of the shared system stay as they are. */
    public static String qualified(String system, String id) {
        return system.equals(SHARED) ? id : system + ":" + id;
    }
}
