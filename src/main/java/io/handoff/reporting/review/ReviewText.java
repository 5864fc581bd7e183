package io.handoff.reporting.review;

import io.handoff.engine.TaskRule;
import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.review.WeekFigures.Measure;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A frozen week as Markdown for the review form, each section short enough for a process variable. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReviewText {

    private static final int LONGEST = 3_900;
    private static final int MAX_REASONS = 5;

    private final Reviews reviews;
    private final WriteReview words;
    private final Teams teams;

    /** Sections without content are empty. */
    public record Week(
            String title, String warnings, String numbers, String alerts, String patterns, String decisions) {}

    public Week of(String week) {
        var review = reviews.find(week).orElseThrow();
        var figures = review.figures();
        return new Week(
                WriteReview.title(figures),
                list(WriteReview.warnings(review).stream()),
                list(figures.measures().stream()
                        .filter(measure -> measure.value() != null)
                        .map(ReviewText::line)),
                list(figures.alerts().stream().map(ReviewText::line)),
                patterns(figures),
                list(words.todos(figures).stream()
                        .map(todo -> "**%s**: %s (%s, until %s%s)"
                                .formatted(
                                        todo.team(),
                                        TaskRule.plain(todo.what()),
                                        todo.who(),
                                        todo.until(),
                                        todo.overdue() ? ", **overdue**" : ""))));
    }

    /** Active people and reps to whom a change can be assigned, as value and label. */
    public List<Map<String, String>> people() {
        var people = new ArrayList<Map<String, String>>();
        Stream.concat(
                        teams.people().stream()
                                .filter(Person::active)
                                .map(person -> choice(person.id(), person.name())),
                        teams.reps().stream().filter(Rep::active).map(rep -> choice(rep.id(), rep.name())))
                .filter(choice ->
                        people.stream().noneMatch(known -> known.get("value").equals(choice.get("value"))))
                .forEach(people::add);
        return people;
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static String line(Measure measure) {
        var target = FigureText.of(measure.unit(), measure.target());
        return "%s: **%s**%s%s"
                .formatted(
                        TaskRule.plain(measure.label()),
                        FigureText.of(measure),
                        target.isEmpty() ? "" : ", target " + target,
                        measure.previous() == null
                                ? ""
                                : ", the week before "
                                        + FigureText.of(measure.unit(), measure.currency(), measure.previous()));
    }

    private static String line(Alert alert) {
        return "**%s** %s [Look](%s)"
                .formatted(alert.title() + ".", TaskRule.plain(alert.text()), ReviewSettings.page(alert.link()));
    }

    /** The top reject reasons and the rules that stand out. */
    private static String patterns(WeekFigures figures) {
        return list(Stream.concat(
                figures.mostFrequentReasons(MAX_REASONS).stream()
                        .map(reason -> "%s: **%s**, %,d of the last %d weeks' rejections"
                                .formatted(
                                        TaskRule.plain(reason.label()),
                                        FigureText.of(Unit.SHARE, null, reason.share()),
                                        reason.count(),
                                        ReadWeekFigures.PATTERN_WEEKS)),
                figures.patterns().stream()
                        .map(pattern -> "%s. %s [The MQLs](%s)"
                                .formatted(
                                        TaskRule.plain(pattern.words()),
                                        TaskRule.plain(pattern.text()),
                                        ReviewSettings.page(pattern.link())))));
    }

    /** Cut at the end of a line if it is too long for a process variable. */
    private static String list(Stream<String> lines) {
        var text = lines.map(line -> "- " + line).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST)) + "\n- …";
    }
}
