package io.handoff.preview;

import io.handoff.decision.TableAnswer;
import io.handoff.preview.RoutingPreview.Sla;
import io.handoff.process.clock.RunClock;
import io.handoff.process.message.DueTimeFormatter;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.ResponseClocks;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Computes the due of the first response if the clock started at the preview's instant. */
@Component
@RequiredArgsConstructor
class DuePreview {

    private final ResponseClocks clocks;
    private final DueTimeFormatter dueText;

    Sla of(ContactSnapshot situation, String team, OwnerCandidates picked, TableAnswer times) {
        var within = text(times, "respondWithin");
        var calendar = text(times, "clockCalendar");
        if (picked == OwnerCandidates.NOBODY_ASKED) {
            return new Sla(within, null, null, null, calendar);
        }
        var owner = picked.owner();
        var at = situation.at();
        var due = clocks.calculateDues(new ClockRequest(
                "preview",
                situation.contact().id(),
                owner == null ? team : owner.team(),
                owner == null ? null : owner.id(),
                at,
                at,
                at,
                RunClock.policy(name -> text(times, name))));
        return new Sla(within, due.respondBy(), due.reassignAt(), due.opsReviewAt(), calendar);
    }

    /** In the owner's zone; null where only the tables were evaluated. */
    String inWords(Sla sla, OwnerCandidates picked) {
        var owner = picked.owner();
        return sla.respondBy() == null ? null : dueText.of(sla.respondBy(), owner == null ? null : owner.id());
    }

    private static String text(TableAnswer answer, String output) {
        return Objects.toString(answer.outputs().get(output), null);
    }
}
