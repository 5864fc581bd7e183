package io.handoff.reporting.review.coaching;

import io.handoff.engine.TaskRule;
import io.handoff.output.DateText;
import io.handoff.reporting.health.ReportVisibility.Sight;
import io.handoff.reporting.list.MqlList;
import io.handoff.reporting.list.MqlListQuery;
import io.handoff.reporting.list.MqlLists;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.Weeks;
import io.handoff.reporting.targets.Percent;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A coaching as text for its forms. It names no contact, because process variables must not; its links show names to authorised users. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CoachingText {

    /** As many as fit into a process variable. */
    private static final int MAX_ROWS = 12;

    private final MqlLists lists;
    private final Teams teams;

    /** The id if the person is unknown. */
    public String nameOf(String login) {
        return TaskRule.plain(teams.names().ofPerson(login));
    }

    /** "4 of 11 response times missed (36.4 %), 4 May – 31 May 2026". */
    public String numbers(Coaching coaching) {
        return inWords(coaching);
    }

    /** The missed response times, as Markdown. */
    public String evidence(Coaching coaching) {
        var all = "[All of them, with who it was](%s)".formatted(page(coaching));
        var rows = misses(coaching).content().stream().map(this::line).collect(Collectors.joining("\n"));
        return rows.isEmpty() ? all : rows + "\n\n" + all;
    }

    private MqlList misses(Coaching coaching) {
        var weeks = new ReportQuery(coaching.fromWeek(), coaching.toWeek(), null, null, null);
        var behind = new MqlListQuery("MISSED", null, "REP", coaching.repId(), null);
        return lists.list(weeks, behind, new Sight("", true, Set.of()), 0, MAX_ROWS);
    }

    private String line(MqlList.Row row) {
        return "- %s: %s, due %s, %s ([the clock](/api/mqls/%s/clock))"
                .formatted(
                        time(row.mqlAt()),
                        TaskRule.plain(row.type()),
                        time(row.respondBy()),
                        row.respondedAt() == null ? "not answered" : "answered " + time(row.respondedAt()),
                        row.mqlId());
    }

    private String time(Instant at) {
        return at == null ? "–" : DateText.dayAndTime(at, teams.company().zone());
    }

    private static String page(Coaching coaching) {
        return UriComponentsBuilder.fromPath("/funnel-health/mqls")
                .queryParam("measure", "MISSED")
                .queryParam("split", "REP")
                .queryParam("value", "{rep}")
                .queryParam("from", Weeks.name(coaching.fromWeek()))
                .queryParam("to", Weeks.name(coaching.toWeek()))
                .encode()
                .buildAndExpand(coaching.repId())
                .toUriString();
    }

    static String inWords(Coaching coaching) {
        return "%,d of %,d response times missed (%s), %s"
                .formatted(
                        coaching.missed(),
                        coaching.judged(),
                        Percent.of((double) coaching.missed() / coaching.judged()),
                        Weeks.label(coaching.fromWeek(), coaching.toWeek().plusDays(6)));
    }
}
