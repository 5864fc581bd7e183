package io.handoff.reporting.cockpit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.RequiredArgsConstructor;

/**
 * What the badges on a diagram say. The same answer is given for a few seconds: many people look at one diagram, and counting a hundred
 * thousand open handoffs costs something.
 */
@Component
@RequiredArgsConstructor
class Elements {

    static final Duration KEPT = Duration.ofSeconds(5);

    /** Both wait for the first response: they are overdue when that is, and not when a rep who has called takes time to decide. */
    private static final Set<String> WAIT_FOR_RESPONSE = Set.of("Task_AcceptOrRejectMql", "Task_AwaitFirstResponse");

    private final ElementRows rows;
    private final LateRows late;
    private final Clock clock;
    private final Map<String, Badges> kept = new ConcurrentHashMap<>();

    /** @param asOf when it was counted */
    record Badges(Instant asOf, List<Badge> elements) {}

    /**
     * @param element id in the model
     * @param waiting tokens that stand there
     * @param overdue of them, past their due
     * @param ageSeconds how long they have stood there, on average; {@code oldestSeconds} the longest
     */
    record Badge(String element, long waiting, long overdue, long ageSeconds, long oldestSeconds) {}

    @Transactional(readOnly = true)
    public Badges of(String processDefinitionId) {
        var now = clock.instant();
        var known = kept.get(processDefinitionId);
        if (known != null
                && !now.isBefore(known.asOf())
                && now.isBefore(known.asOf().plus(KEPT))) {
            return known;
        }
        var fresh = count(processDefinitionId, now);
        if (!fresh.elements().isEmpty()) {
            kept.put(processDefinitionId, fresh);
        }
        return fresh;
    }

    private Badges count(String processDefinitionId, Instant now) {
        var overdueTasks = rows.overdueTasks(processDefinitionId, now);
        var late = this.late.of(processDefinitionId, now);
        return new Badges(
                now,
                rows.waiting(processDefinitionId, now).stream()
                        .map(row -> new Badge(
                                row.element(),
                                row.waiting(),
                                WAIT_FOR_RESPONSE.contains(row.element())
                                        ? late
                                        : overdueTasks.getOrDefault(row.element(), 0L),
                                row.ageSeconds(),
                                row.oldestSeconds()))
                        .toList());
    }
}
