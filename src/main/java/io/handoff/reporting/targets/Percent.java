package io.handoff.reporting.targets;

import java.util.Locale;

/** A share as people read it: "82 %", with a tenth where that is not the whole truth: "89.6 %". */
public final class Percent {

    private Percent() {}

    public static String of(double share) {
        var tenths = Math.round(share * 1_000);
        return tenths % 10 == 0 ? tenths / 10 + " %" : String.format(Locale.ROOT, "%.1f %%", tenths / 10.0);
    }
}
