package io.handoff.intake.imports;

import java.time.Period;
import org.springframework.util.unit.DataSize;

/** Settings for tests that start a part of the application. */
public final class SomeSettings {

    private SomeSettings() {}

    public static Object ofImports() {
        return new ImportSettings(DataSize.ofMegabytes(1), 1_000, Period.ofDays(30));
    }
}
