package io.handoff.intake.imports;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largestFile what is larger is refused
 * @param mostRows what has more lines is refused
 * @param keepFor how long the lines of a file are kept after the last work on them
 */
@ConfigurationProperties("handoff.imports")
record ImportSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("50000") int mostRows,
        @DefaultValue("30d") Period keepFor) {}
