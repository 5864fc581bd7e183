package io.handoff.process.pass;

import static io.handoff.engine.VariableNames.PASS;

import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Renumbers the MQLs of two merged contacts as passes of the survivor, by time; that of the open handoff is the last. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class UniteMqls {

    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final NurtureStays stays;
    private final HandoffInstances instances;

    /** Call when at most one of the two handoffs is still open, as the survivor's. */
    public void of(String survivorId, String mergedId) {
        var moved = mqls.of(mergedId);
        if (moved.isEmpty()) {
            return;
        }
        var open = handoffs.of(survivorId);
        var openId = open.map(Handoff::id).orElse("");
        var all = Stream.concat(mqls.of(survivorId).stream(), moved.stream())
                .sorted(Comparator.<Mql, Boolean>comparing(
                                mql -> mql.handoffId().equals(openId))
                        .thenComparing(Mql::mqlAt)
                        .thenComparing(Mql::id))
                .toList();
        number(all, survivorId);
        stays.moveTo(survivorId, mergedId);
        open.ifPresent(handoff -> instances.set(handoff.processInstanceId(), Map.of(PASS, all.size())));
    }

    /** Passes are unique per contact, so they get negative numbers first. */
    private void number(List<Mql> all, String survivorId) {
        for (int i = 0; i < all.size(); i++) {
            pass(all.get(i), survivorId, -1 - i);
        }
        for (int i = 0; i < all.size(); i++) {
            pass(all.get(i), survivorId, i + 1);
        }
    }

    private void pass(Mql mql, String survivorId, int number) {
        mqls.change(mql.id(), one -> one.becomesPass(survivorId, number));
    }
}
