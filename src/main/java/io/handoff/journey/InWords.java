package io.handoff.journey;

import io.handoff.journey.timeline.Words;
import io.handoff.process.Mql;
import io.handoff.process.MqlStatus;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.team.Teams;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The answer to "why?" as a person would give it. */
@Component
class InWords {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);

    private final Teams teams;

    InWords(Teams teams) {
        this.teams = teams;
    }

    /** @param mql the latest, null if there never was one */
    String why(ContactState contact, Mql mql, LatestPass latest, Why.OwnerAndWhy owner) {
        var sentences = new ArrayList<String>();
        sentences.add(verdict(mql, latest));
        latest.of("lead-routing")
                .ifPresent(routing -> sentences.add("Team %s: %s"
                        .formatted(teamName(String.valueOf(routing.outputs().get("team"))), because(routing))));
        if (mql != null && latest.look().map(look -> look.pass() == mql.pass()).orElse(true)) {
            sentences.addAll(course(contact, mql, owner));
        }
        return String.join(" ", sentences);
    }

    private static String verdict(Mql mql, LatestPass latest) {
        if (latest.look().isEmpty()) {
            return mql == null
                    ? "Not an MQL: nothing it did was worth a look yet; only engagements with points or intent are."
                    : "An MQL (pass %d) without the criteria: %s."
                            .formatted(
                                    mql.pass(),
                                    "deal".equals(mql.impliedBy()) ? "a deal implied it" : "an admin set the stage");
        }
        var look = latest.look().get();
        var score = look.inputs().get("score") == null
                ? ""
                : " Score " + look.inputs().get("score") + ".";
        return switch (String.valueOf(look.outputs().get("verdict"))) {
            case "MQL" -> "An MQL (pass %d): %s%s".formatted(look.pass(), because(look), score);
            case "DISQUALIFIED" -> "Disqualified: %s".formatted(because(look));
            default -> "Not an MQL: %s%s".formatted(because(look), score);
        };
    }

    /** Whose it became, by when, and what was decided. */
    private List<String> course(ContactState contact, Mql mql, Why.OwnerAndWhy owner) {
        var sentences = new ArrayList<String>();
        if (owner != null) {
            sentences.add("Owner %s: %s".formatted(owner.name(), owner.why() == null ? "as assigned." : owner.why()));
        }
        if (mql.isOpen()) {
            if (owner == null) {
                sentences.add("It waits for an owner.");
            }
            if (mql.respondBy() != null) {
                sentences.add(
                        mql.respondedAt() == null
                                ? "First response due " + local(mql.respondBy(), mql.ownerId()) + "."
                                : "First response given " + local(mql.respondedAt(), mql.ownerId()) + ".");
            }
        } else if (mql.rejectReason() != null) {
            var what = mql.status() == MqlStatus.REJECTED ? "Rejected" : "Disqualified";
            sentences.add("%s by sales: %s.".formatted(what, Words.inside(mql.rejectReason())));
        }
        if (!contact.waitsFor().isEmpty()) {
            sentences.add("Waits for: " + String.join(", ", contact.waitsFor()) + ".");
        }
        return sentences;
    }

    /** The annotation, or the code where ops wrote none. */
    private static String because(DecisionSnapshot snapshot) {
        if (snapshot.text() != null && !snapshot.text().isBlank()) {
            return snapshot.text();
        }
        return snapshot.reasonCode() == null ? "by the table." : Words.inside(snapshot.reasonCode()) + ".";
    }

    private String teamName(String teamId) {
        return teams.names().ofTeam(teamId);
    }

    /** In the owner's zone. */
    private String local(Instant instant, String repId) {
        var zone = repId == null
                ? companyZone()
                : teams.findRep(repId).map(rep -> teams.calendarOf(rep).zone()).orElseGet(this::companyZone);
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    private ZoneId companyZone() {
        return teams.company().zone();
    }
}
