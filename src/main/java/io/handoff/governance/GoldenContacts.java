package io.handoff.governance;

import io.handoff.governance.GoldenReport.Difference;
import io.handoff.governance.GoldenReport.Result;
import io.handoff.preview.RoutingPreview;
import io.handoff.preview.RoutingPreviews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Evaluates the live tables for all golden contacts and compares the results. The file is read each time, so that it can be edited at
 * runtime.
 */
@Component
public class GoldenContacts {

    private final RoutingPreviews previews;
    private final Clock clock;
    private final Resource file;

    GoldenContacts(
            RoutingPreviews previews,
            Clock clock,
            @Value("${handoff.golden-contacts:}") String ownFile,
            @Value("classpath:golden-contacts.yaml") Resource shipped) {
        this.previews = previews;
        this.clock = clock;
        this.file = ownFile.isBlank() ? shipped : new FileSystemResource(ownFile);
    }

    /** @throws GoldenContactsRefused if the file cannot be read or has mistakes */
    GoldenReport check() {
        return GoldenReport.of(GoldenFile.read(file.getDescription(), text(), clock.instant()).stream()
                .map(this::check)
                .toList());
    }

    private Result check(GoldenContact golden) {
        List<Difference> differences;
        try {
            differences = differences(golden.expected(), previews.byTheTables(golden.prospect()));
        } catch (RuntimeException noAnswer) {
            differences = List.of(new Difference("answer", "an answer", noAnswer.getMessage(), null));
        }
        return new Result(golden.name(), differences.isEmpty(), differences);
    }

    private static List<Difference> differences(Map<Expectation, String> expected, RoutingPreview preview) {
        var differences = new ArrayList<Difference>();
        expected.forEach((what, value) -> {
            var answer = what.answer(preview);
            var actual = answer.map(what::actual).orElse(null);
            if (!value.equals(actual)) {
                var rule = answer.map(one -> one.ruleId()).orElse(null);
                differences.add(new Difference(what.key(), value, actual, rule));
            }
        });
        return differences;
    }

    private String text() {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GoldenContactsRefused(file.getDescription(), e);
        }
    }
}
