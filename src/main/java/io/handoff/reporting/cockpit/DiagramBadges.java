package io.handoff.reporting.cockpit;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.AWAIT_FIRST_RESPONSE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers shown on the elements of a diagram. They are cached for {@link #KEPT}, because counting a hundred thousand open handoffs is
 * expensive and many users look at the same diagram.
 */
@Component
@RequiredArgsConstructor
class DiagramBadges {

    static final Duration KEPT = Duration.ofSeconds(5);

    /** Both are overdue when the first response is, not when a rep who has responded takes long to decide. */
    private static final Set<String> WAIT_FOR_RESPONSE = Set.of(ACCEPT_OR_REJECT_MQL, AWAIT_FIRST_RESPONSE);

    private final ElementRows rows;
    private final LateRows late;
    private final Clock clock;
    private final Map<String, Badges> kept = new ConcurrentHashMap<>();

    /** @param asOf when the numbers were counted */
    record Badges(Instant asOf, List<Badge> elements) {}

    /**
     * @param element id in the BPMN model
     * @param waiting number of tokens
     * @param overdue tokens past their due time
     * @param ageSeconds average age; {@code oldestSeconds} the highest
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
