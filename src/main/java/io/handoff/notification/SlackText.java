package io.handoff.notification;

/** Text for Slack: what it reads as markup is escaped, and no limit is exceeded. */
final class SlackText {

    private SlackText() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped, with at most so many characters in all: cut where neither a character nor an escape is cut in two. */
    static String escaped(String text, int longest) {
        var escaped = escaped(text);
        if (escaped.length() <= longest) {
            return escaped;
        }
        var out = new StringBuilder();
        for (var character : text.codePoints().toArray()) {
            var next = escaped(Character.toString(character));
            if (out.length() + next.length() > longest - 1) {
                break;
            }
            out.append(next);
        }
        return out.append('…').toString();
    }
}
