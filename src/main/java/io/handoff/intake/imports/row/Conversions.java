package io.handoff.intake.imports.row;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Maps the name of a conversion in an export ("Request a demo: Demo form") to a kind of engagement. */
final class Conversions {

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z0-9]+)*");
    private static final Map<Pattern, String> KINDS = kinds();

    private Conversions() {}

    /** A code is used as it is; an unknown name counts as CONTENT_DOWNLOAD, the weakest engagement a form can be. */
    static String kindOf(String received) {
        if (CODE.matcher(received).matches()) {
            return received;
        }
        return KINDS.entrySet().stream()
                .filter(kind ->
                        kind.getKey().matcher(received.toLowerCase(Locale.ROOT)).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("CONTENT_DOWNLOAD");
    }

    private static Map<Pattern, String> kinds() {
        var kinds = new LinkedHashMap<Pattern, String>();
        kinds.put(Pattern.compile("\\bdemo(s|nstration)?\\b"), "DEMO_REQUEST");
        kinds.put(Pattern.compile("contact (sales|us)|talk to (sales|us)|\\bquote\\b"), "CONTACT_SALES");
        kinds.put(Pattern.compile("\\btrial\\b|sign ?up"), "TRIAL_START");
        kinds.put(Pattern.compile("webinar|event registration"), "WEBINAR_ATTENDED");
        return kinds;
    }
}
