package io.handoff.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.CustomMessage;
import io.handoff.notification.InlineImage;
import io.handoff.reporting.review.ReviewPage.Todo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Both parts of the email say the same. */
class ReviewTemplatesTest {

    private final ReviewTemplates templates = new ReviewTemplates();
    private final List<InlineImage> images = new Charts().of(SomeWeeks.week21());

    @Test
    void both_parts_say_the_same() {
        var page = page(List.of("volume", "sla", "conversion"));
        for (var part : List.of(templates.text(page), plain(templates.html(page)))) {
            assertThat(part)
                    .contains("Weekly review, week 21 (18 May – 24 May)")
                    .contains("Counting was behind", "82.4 %", "at least 90 %", "missed")
                    .contains("SLA compliance is below target", "Wrong company size", "50 %")
                    .contains("Rule 'High-intent pages'")
                    .contains("MQLs: 43 now, 41 when the week was frozen")
                    .contains("MQL→SQL: 30 % now")
                    .contains("Drop the webinar rule", "Maya Manager", "until Fri 29 May", "overdue")
                    .contains("27 Apr – 3 May", "37.5 %", "37.5 % so far")
                    .doesNotContain("th:text", "[(", "null");
        }
        assertThat(templates.text(page))
                .doesNotContain("\n\n\n")
                .contains("https://handoff.acme.example/funnel-health");
    }

    @Test
    void the_pictures_belong_to_the_page() {
        var page = page(images.stream().map(InlineImage::name).toList());
        assertThat(new CustomMessage("Subject", templates.text(page), templates.html(page), images).images())
                .hasSize(3);
        var without = page(List.of());
        assertThat(new CustomMessage("Subject", templates.text(without), templates.html(without), List.of()).html())
                .doesNotContain("<img")
                .contains("27 Apr – 3 May");
    }

    @Test
    void what_people_wrote_is_no_markup() {
        var page = page(List.of());
        assertThat(templates.html(page)).contains("&lt;b&gt;webinar&lt;/b&gt;").doesNotContain("<b>webinar");
    }

    @Test
    void a_week_without_anything_to_tell_has_no_empty_parts() {
        var page = new ReviewPage(
                "Weekly review, week 21",
                "Acme",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "11 – 17 May",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "https://a.example",
                "https://b.example");
        assertThat(templates.text(page)).doesNotContain("TARGET", "REJECTS", "RESTATED", "DECIDED");
        assertThat(plain(templates.html(page))).doesNotContain("What left", "Restated", "Decided before");
    }

    @Test
    @DisplayName("K9 A week frozen late, or before everything was counted, says so first")
    void a_week_one_should_not_believe_yet_says_so() {
        var week = SomeWeeks.week21();
        var behind = new WeekFigures(
                week.week(),
                week.monday(),
                week.label(),
                12,
                week.measures(),
                week.trend(),
                List.of(),
                List.of(),
                List.of());
        assertThat(WriteReview.warnings(new WeeklyReview(week, Instant.EPOCH, false)))
                .isEmpty();
        assertThat(WriteReview.warnings(new WeeklyReview(behind, Instant.EPOCH, true)))
                .hasSize(2)
                .anyMatch(text -> text.contains("frozen late"))
                .anyMatch(text -> text.contains("12 changes are not in these numbers yet"));
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    static ReviewPage page(List<String> images) {
        var week = SomeWeeks.week21();
        return new ReviewPage(
                WriteReview.title(week),
                "Acme",
                List.of("Counting was behind when the week was frozen: 12 changes are not in these numbers yet."),
                WriteReview.rows(week, true),
                WriteReview.rows(week, false),
                week.alerts(),
                week.trend().stream().map(ReviewPage.Week::of).toList(),
                week.reasons().stream().map(ReviewPage.Share::of).toList(),
                "the last 4 weeks",
                week.patterns(),
                "11 – 17 May",
                List.of("MQLs: 43 now, 41 when the week was frozen: reported or corrected late"),
                List.of("MQL→SQL: 30 % now, 12 % when the week was frozen"),
                List.of(
                        new Todo("Marketing", "Drop the webinar rule", "Maya Manager", "Fri 29 May", false),
                        new Todo("Sales", "Look at <b>webinar</b> leads first", "sdr1", "Fri 15 May", true)),
                images,
                "https://handoff.acme.example/funnel-health?to=2026-W21",
                "https://handoff.acme.example/camunda/app/tasklist/default/");
    }
}
