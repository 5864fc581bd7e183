package io.handoff.intake.imports;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largestFile larger files are refused
 * @param mostRows files with more lines are refused
 * @param keepFor how long the lines are kept after the last job
 */
@ConfigurationProperties("handoff.imports")
public record ImportSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("50000") int mostRows,
        @DefaultValue("30d") Period keepFor) {}
