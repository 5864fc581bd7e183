package io.handoff.notification.slack;

/** Escapes and shortens text for Slack. */
final class SlackText {

    private SlackText() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped and at most {@code longest} characters; neither a code point nor an escape is split. */
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
