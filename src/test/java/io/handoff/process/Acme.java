package io.handoff.process;

import io.handoff.team.CompanyProfile;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.TimeRange;
import io.handoff.team.UnavailablePolicy;
import io.handoff.team.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The company of the process tests: everybody works in New York, Monday to Friday, 09:00 to 18:00. */
final class Acme {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Acme() {}

    static OrganisationPlan plan() {
        return plan(true);
    }

    /** The same company with all SDRs and account executives gone. */
    static OrganisationPlan withoutReps() {
        return plan(false);
    }

    private static OrganisationPlan plan(boolean staffed) {
        return new OrganisationPlan(
                new CompanyProfile("Acme", NEW_YORK, "USD", List.of("acme.example"), "new-york"),
                List.of(new Person("manager", "Maya Manager", "manager@acme.example", null, true, List.of())),
                List.of(newYork()),
                List.of(team("sdr-inbound"), team("sdr-outbound"), team("ae-enterprise"), team("ae-mid-market")),
                staffed
                        ? List.of(
                                rep("sdr1", "sdr-inbound"),
                                rep("sdr2", "sdr-inbound"),
                                rep("sdr5", "sdr-outbound"),
                                rep("ae1", "ae-enterprise"),
                                rep("ae3", "ae-mid-market"))
                        : List.of());
    }

    private static WorkingCalendar newYork() {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> List.of(TimeRange.parse("09:00-18:00"))));
        return new WorkingCalendar("new-york", NEW_YORK, week, "US-NY", List.of(), List.of());
    }

    private static Team team(String id) {
        return new Team(id, id, "new-york", List.of("manager"), UnavailablePolicy.HOLD, Rotation.ROUND_ROBIN, true);
    }

    private static Rep rep(String id, String team) {
        return new Rep(id, id, id + "@acme.example", team, 1, null, null, null, true, false, List.of());
    }
}
