package io.handoff.preview;

import io.handoff.decision.NearestRule;
import io.handoff.decision.TableAnswer;
import io.handoff.decision.WhyText;
import java.util.ArrayList;

/** Summarises a preview in a few sentences. */
final class PreviewText {

    private PreviewText() {}

    static String stays(TableAnswer criteria, NearestRule nearest) {
        var what = "DISQUALIFIED".equals(criteria.outputs().get("verdict"))
                ? "Would be disqualified: "
                : "Would not be an MQL: ";
        return what + because(criteria) + (nearest == null ? "" : " " + nearest.sentence());
    }

    /**
     * @param teamName name of the team that routing answered
     * @param due null where only the tables were evaluated
     */
    static String routed(TableAnswer criteria, TableAnswer team, String teamName, OwnerCandidates picked, String due) {
        var sentences = new ArrayList<String>();
        sentences.add("Would be an MQL: " + because(criteria));
        sentences.add("Team %s: %s".formatted(teamName, because(team)));
        if (picked.owner() != null) {
            sentences.add("Owner %s: %s"
                    .formatted(picked.owner().name(), picked.owner().why()));
        } else if (picked.nobody() != null) {
            sentences.add(picked.nobody().text());
        }
        if (due != null) {
            sentences.add("First response due %s.".formatted(due));
        }
        return String.join(" ", sentences);
    }

    private static String because(TableAnswer answer) {
        var text = WhyText.shortened(answer.text());
        return text.endsWith(".") || text.endsWith(")") ? text : text + ".";
    }
}
