package io.handoff.journey.timeline;

import io.handoff.decision.ReasonLabels;
import io.handoff.mql.Mql;
import io.handoff.output.CodeText;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Passes as an MQL, reviews by operations, and the decisions of sales. */
@Component
@RequiredArgsConstructor
class MqlTimeline implements TimelineSource {

    private final ReasonLabels labels;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return subject.mqls().stream().flatMap(mql -> ofOne(mql, subject));
    }

    private Stream<TimelineEntry> ofOne(Mql mql, TimelineSubject subject) {
        var score = mql.score() == null ? "" : ", score " + mql.score();
        var became = new TimelineEntry(
                mql.mqlAt(),
                TimelineEntry.Kind.MQL,
                "MQL, pass %d: %s%s".formatted(mql.pass(), CodeText.inside(mql.type()), score),
                null,
                mql.id());
        var review = Stream.ofNullable(mql.opsReviewAt())
                .map(at -> new TimelineEntry(
                        at, TimelineEntry.Kind.OWNER, "Operations reviews the unworked MQL", null, mql.id()));
        var decided = Stream.ofNullable(mql.decidedAt())
                .map(at -> new TimelineEntry(
                        at, TimelineEntry.Kind.DECISION, decision(mql, subject), mql.decidedBy(), mql.id()));
        return Stream.of(Stream.of(became), review, decided).flatMap(entries -> entries);
    }

    private String decision(Mql mql, TimelineSubject subject) {
        var who = mql.decidedBy() == null && mql.impliedBy() != null
                ? ", implied by " + ("hand".equals(mql.impliedBy()) ? "an admin's move" : "a " + mql.impliedBy())
                : subject.by(mql.decidedBy());
        return CodeText.of(mql.status().name()) + who + reason(mql);
    }

    private String reason(Mql mql) {
        if (mql.rejectReason() == null || mql.outcome() != null && mql.outcome().startsWith("SQL_")) {
            return "";
        }
        var note = Objects.toString(mql.note(), "").isBlank() ? "" : " – " + mql.note();
        return ": " + labels.given(mql) + note;
    }
}
