package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who would get an MQL now; nothing was written and nobody waited.
 *
 * @param repId null = nobody
 * @param repName null = nobody
 * @param teamId of the rep; of the team that was asked if there is nobody
 * @param assignedBy null = nobody
 * @param why one sentence
 * @param runnerUpRepId who would get it if the rep could not; null = nobody
 * @param reasons by rep id, who cannot and why
 */
public record Preview(
        String repId,
        String repName,
        String teamId,
        AssignedBy assignedBy,
        String why,
        String runnerUpRepId,
        Map<String, String> reasons) {

    static Preview of(Pick pick, String runnerUp) {
        var rep = pick.rep();
        var reasons = new LinkedHashMap<>(pick.tried().reasons());
        reasons.putAll(TeamAvailabilityReader.whyNobody(pick.availability()));
        return new Preview(rep.id(), rep.name(), rep.teamId(), pick.by(), pick.why(), runnerUp, reasons);
    }

    static Preview ofNobody(String teamId, NoRepAvailable nobody) {
        return new Preview(null, null, teamId, null, nobody.getMessage(), null, nobody.reasons());
    }
}
