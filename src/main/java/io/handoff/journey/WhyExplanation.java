package io.handoff.journey;

import io.handoff.contact.Company;
import io.handoff.decision.NearestRule;
import io.handoff.journey.timeline.Annotation;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.output.CodeText;
import io.handoff.output.DateText;
import io.handoff.preview.Cooling;
import io.handoff.process.FieldLabels;
import io.handoff.process.UnappliedEvents.Unapplied;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Writes the explanation of {@link Why} in sentences. */
@Component
@RequiredArgsConstructor
class WhyExplanation {

    private static final int MAX_UNAPPLIED = 3;

    private final Teams teams;
    private final OtherRules otherRules;

    String why(
            ContactOverview journey, LatestPass latest, Why.OwnerAndWhy owner, NearestRule nearest, Cooling cooling) {
        var mql = journey.mql();
        var sentences = new ArrayList<String>();
        sentences.add(verdict(mql, latest));
        if (nearest != null) {
            sentences.add(nearest.sentence());
        }
        if (cooling != null) {
            sentences.add(cooling.sentence());
        }
        if (journey.runnerUp() != null) {
            sentences.add(companies(journey));
        }
        latest.of("lead-routing")
                .ifPresent(routing -> sentences.add("Team %s: %s%s"
                        .formatted(
                                journey.names()
                                        .ofTeam(Objects.toString(
                                                routing.outputs().get("team"))),
                                Annotation.of(routing),
                                otherRules.otherTeams(routing, journey.names()))));
        if (mql != null && latest.isOf(mql)) {
            sentences.addAll(marks(mql));
            if (owner != null) {
                sentences.add("Owner %s: %s".formatted(owner.name(), Objects.toString(owner.why(), "as assigned.")));
            }
            sentences.addAll(mql.isOpen() ? waiting(mql) : decided(mql));
        }
        if (!journey.waitsFor().isEmpty()) {
            sentences.add("Waits for: " + FieldLabels.of(String.join(",", journey.waitsFor())) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Comes first, because the rest of the explanation does not include these events. */
    String unapplied(List<Unapplied> events) {
        return events.stream().limit(MAX_UNAPPLIED).map(this::unapplied).collect(Collectors.joining());
    }

    private String unapplied(Unapplied event) {
        var what = event.type().substring(event.type().indexOf('.', event.type().indexOf('.') + 1) + 1);
        var when = local(event.occurredAt(), null);
        return event.status().equals("FAILED")
                ? "Not complete: the event %s of %s failed and is retried automatically: %s "
                        .formatted(what, when, sentence(event.problem()))
                : "Not complete: the event %s of %s waits for another one: %s "
                        .formatted(what, when, sentence(event.problem()));
    }

    private static String sentence(String problem) {
        var text = Objects.toString(problem, "the application's log says why").strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static String companies(ContactOverview journey) {
        var other = name(journey.runnerUp().company());
        if (journey.runnerUp().reasonCode() != null) {
            return "Company %s (by its email's domain, which %s matches, too; preferred for: %s)."
                    .formatted(
                            name(journey.company()),
                            other,
                            CodeText.inside(journey.runnerUp().reasonCode()));
        }
        if (journey.company() == null) {
            return "No company (by its data); its email's domain belongs to %s.".formatted(other);
        }
        var domain = journey.company().domain();
        var byItsAddress = domain != null && ("." + journey.contact().emailDomain()).endsWith("." + domain);
        return byItsAddress
                ? "Company %s (by its email's domain); %s has a domain above it."
                        .formatted(name(journey.company()), other)
                : "Company %s (by its data); its email's domain belongs to %s."
                        .formatted(name(journey.company()), other);
    }

    private static String name(Company company) {
        return Objects.requireNonNullElse(company.name(), company.domain());
    }

    private static List<String> marks(Mql mql) {
        var marks = new ArrayList<String>();
        if (mql.expansion()) {
            marks.add("Expansion: a deal is open at this company.");
        }
        if (mql.dataGap() != null) {
            marks.add("Gap in the data: " + CodeText.inside(mql.dataGap()) + ".");
        }
        return marks;
    }

    private static String verdict(Mql mql, LatestPass latest) {
        return latest.look()
                .map(look -> answered(look, mql != null && latest.isOf(mql) ? mql.pass() : look.pass()))
                .orElseGet(() -> withoutCriteria(mql));
    }

    private static String answered(DecisionSnapshot look, int pass) {
        var because = Annotation.of(look);
        return switch (Objects.toString(look.outputs().get("verdict"))) {
            case "MQL" -> "An MQL (pass %d): %s%s".formatted(pass, because, score(look));
            case "DISQUALIFIED" -> "Disqualified: " + because;
            default -> "Not an MQL: " + because + score(look);
        };
    }

    private static String score(DecisionSnapshot look) {
        var inputs = look.inputs();
        return inputs.get("score") == null
                ? ""
                : inputs.get("fit") == null || inputs.get("externalScore") != null
                        ? " Score %s.".formatted(inputs.get("score"))
                        : " Score %s (fit %s, engagement %s)."
                                .formatted(inputs.get("score"), inputs.get("fit"), inputs.get("engagementScore"));
    }

    private static String withoutCriteria(Mql mql) {
        if (mql == null) {
            return "Not an MQL: not evaluated yet, because it has no engagement with points or high intent.";
        }
        var by = "deal".equals(mql.impliedBy()) ? "a deal implied it" : "an admin set the stage";
        return "An MQL (pass %d) without the criteria: %s.".formatted(mql.pass(), by);
    }

    private List<String> waiting(Mql mql) {
        var sentences = new ArrayList<String>();
        if (mql.ownerId() == null) {
            sentences.add("It waits for an owner.");
        }
        if (mql.respondedAt() != null) {
            sentences.add("First response given " + local(mql.respondedAt(), mql.ownerId()) + ".");
        } else if (mql.respondBy() != null) {
            sentences.add("First response due " + local(mql.respondBy(), mql.ownerId()) + ".");
        }
        return sentences;
    }

    private static List<String> decided(Mql mql) {
        if (mql.rejectReason() == null) {
            return List.of();
        }
        var what = mql.status() == MqlStatus.REJECTED ? "Rejected" : "Disqualified";
        return List.of("%s by sales: %s.".formatted(what, CodeText.inside(mql.rejectReason())));
    }

    /** In the owner's zone; without an owner in the company's. */
    private String local(Instant instant, String repId) {
        return DateText.dayAndTime(instant, teams.calendarOfPerson(repId).zone());
    }
}
