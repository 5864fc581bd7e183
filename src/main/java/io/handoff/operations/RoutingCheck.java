package io.handoff.operations;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the routing's present tables, teams and reps for problems. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RoutingCheck {

    private final TableCheck tables;
    private final TeamCheck teams;
    private final NameCheck names;
    private final CalendarCheck calendars;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<Finding> findings() {
        var now = clock.instant();
        return Stream.of(names.findings(), calendars.findings(now), teams.findings(now), tables.findings(now))
                .flatMap(found -> found)
                .sorted((one, other) -> other.kind().compareTo(one.kind()))
                .toList();
    }
}
