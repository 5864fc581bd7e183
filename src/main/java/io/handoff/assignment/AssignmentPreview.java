package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who would get an MQL now.
 *
 * @param repId null = no rep available
 * @param repName null = no rep available
 * @param teamId of the rep, or the requested team if no rep is available
 * @param assignedBy null = no rep available
 * @param why one sentence
 * @param runnerUpRepId who would get it if the rep were unavailable; null = no one
 * @param reasons by rep id, why the rep is unavailable
 */
public record AssignmentPreview(
        String repId,
        String repName,
        String teamId,
        AssignedBy assignedBy,
        String why,
        String runnerUpRepId,
        Map<String, String> reasons) {

    static AssignmentPreview of(PickedRep pick, String runnerUp) {
        var rep = pick.rep();
        var reasons = new LinkedHashMap<>(pick.tried().reasons());
        reasons.putAll(TeamAvailabilityReader.whyNobody(pick.availability()));
        return new AssignmentPreview(rep.id(), rep.name(), rep.teamId(), pick.by(), pick.why(), runnerUp, reasons);
    }

    static AssignmentPreview ofNobody(String teamId, NoRepAvailable nobody) {
        return new AssignmentPreview(null, null, teamId, null, nobody.getMessage(), null, nobody.reasons());
    }
}
