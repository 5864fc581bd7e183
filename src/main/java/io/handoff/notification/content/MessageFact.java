package io.handoff.notification.content;

import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a message such as "Owner: Sam Reed", which is shown as a row of a small table. */
record MessageFact(String name, String value) {

    private static final Pattern LINE = Pattern.compile("(\\p{Lu}[\\p{L} ]{1,40}): (\\S.*)");

    static Optional<MessageFact> of(String line) {
        var match = LINE.matcher(line.strip());
        return match.matches() ? Optional.of(new MessageFact(match.group(1), match.group(2))) : Optional.empty();
    }
}
