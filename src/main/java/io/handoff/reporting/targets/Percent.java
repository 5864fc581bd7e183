package io.handoff.reporting.targets;

import java.util.Locale;

/** Formats a share as percentage, with one decimal unless that is zero: "82 %", "89.6 %". */
public final class Percent {

    private Percent() {}

    public static String of(double share) {
        var tenths = Math.round(share * 1_000);
        return tenths % 10 == 0 ? tenths / 10 + " %" : String.format(Locale.ROOT, "%.1f %%", tenths / 10.0);
    }
}
