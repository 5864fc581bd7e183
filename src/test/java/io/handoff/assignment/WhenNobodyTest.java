package io.handoff.assignment;

import static io.handoff.team.SomePeople.away;
import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.inTeam;
import static io.handoff.team.SomePeople.inactive;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.whenNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.team.Rep;
import io.handoff.team.UnavailablePolicy;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where an MQL goes that nobody of the team can take, on a real database. */
abstract class WhenNobodyTest extends AssignmentsOnADatabase {

    @Test
    @DisplayName("D1 HOLD: it waits, and says so")
    void it_waits() {
        people(inactive(rep("a")), inTeam(rep("z"), "outbound"));

        assertThatThrownBy(this::pick).isInstanceOf(NoRepAvailable.class);
        assertThat(assignments.next("sdr", null).why())
                .isEqualTo("Nobody of Team sdr can take an MQL now."
                        + " The next MQL waits to be assigned by hand, and the managers are notified.");
    }

    @Test
    @DisplayName("D1 OVERFLOW: another team by its own rotation; the owner reads why")
    void it_overflows() throws NoRepAvailable {
        overflow(
                away(rep("a"), "2026-06-01", "2026-06-05"), inTeam(rep("y"), "outbound"), inTeam(rep("z"), "outbound"));

        assertThat(assignments.next("sdr", null).why())
                .isEqualTo("Nobody of Team sdr can take an MQL now. Rep a is away."
                        + " The next one goes to Rep y of Team outbound.");
        var owner = pick();
        assertThat(owner.repId()).isEqualTo("y");
        assertThat(owner.teamId()).isEqualTo("outbound");
        assertThat(owner.why())
                .isEqualTo("Overflow of Team sdr: next in the round robin (turn 1 of Team outbound)."
                        + " Nobody of Team sdr can take it: Rep a is away.");
        assertThat(pick().repId()).isEqualTo("z");
        assertThat(assignments.preview(request("sdr")).reasons()).containsEntry("a", "is away");
    }

    @Test
    @DisplayName("D1 OVERFLOW comes after the fallback team that routing names")
    void the_fallback_team_first() throws NoRepAvailable {
        overflow(inactive(rep("a")), inTeam(rep("z"), "outbound"), inTeam(rep("x"), "enterprise"));

        assertThat(assignments.assign(request("sdr").orTeam("enterprise")).repId())
                .isEqualTo("x");
        teams.setPaused("x", true);
        assertThat(assignments.assign(request("sdr").orTeam("enterprise")).repId())
                .isEqualTo("z");
    }

    @Test
    @DisplayName("D1 Teams that overflow to each other: each is asked once, then it waits")
    void a_circle_of_overflows() {
        var plan = company(inactive(rep("a")), inactive(inTeam(rep("z"), "outbound")));
        plan = whenNobody(plan, "sdr", UnavailablePolicy.OVERFLOW, "outbound");
        teams.apply(whenNobody(plan, "outbound", UnavailablePolicy.OVERFLOW, "sdr"));

        assertThatThrownBy(this::pick)
                .isInstanceOfSatisfying(
                        NoRepAvailable.class,
                        nobody -> assertThat(nobody.reasons()).containsOnlyKeys("a", "z"));
        assertThat(rows("rotation_turn")).isZero();
    }

    @Test
    @DisplayName("D1 NAMED: one person, however much they hold, also along an overflow")
    void one_person() throws NoRepAvailable {
        var plan =
                company(inactive(rep("a")), capacity(inTeam(rep("z"), "outbound"), 0), inTeam(rep("x"), "enterprise"));
        plan = whenNobody(plan, "sdr", UnavailablePolicy.OVERFLOW, "outbound");
        teams.apply(whenNobody(plan, "outbound", UnavailablePolicy.NAMED, "z"));

        var owner = pick();

        assertThat(owner.repId()).isEqualTo("z");
        assertThat(owner.assignedBy()).isEqualTo(AssignedBy.FALLBACK);
        assertThat(owner.why())
                .isEqualTo(
                        "Named for when nobody of Team outbound can (turn 1 of Team outbound)."
                                + " Nobody of Team sdr can take it. Nobody of Team outbound can take it: Rep z is full (0 of 0).");
    }

    @Test
    @DisplayName("D1 NAMED, but that person is away, paused, gone or rejected it before: it waits")
    void the_one_person_cannot() {
        var plan = company(inactive(rep("a")), inTeam(rep("z"), "outbound"));
        teams.apply(whenNobody(plan, "sdr", UnavailablePolicy.NAMED, "z"));

        assertThatThrownBy(() -> assignments.assign(request("sdr").excluding(Set.of("z"))))
                .isInstanceOf(NoRepAvailable.class);
        teams.setPaused("z", true);
        assertThatThrownBy(this::pick).isInstanceOf(NoRepAvailable.class);
        teams.apply(whenNobody(
                company(inactive(rep("a")), away(inTeam(rep("z"), "outbound"), "2026-06-01", "2026-06-05")),
                "sdr",
                UnavailablePolicy.NAMED,
                "z"));
        teams.setPaused("z", false);
        assertThatThrownBy(this::pick).isInstanceOf(NoRepAvailable.class);
        teams.apply(whenNobody(
                company(inactive(rep("a")), inactive(inTeam(rep("z"), "outbound"))),
                "sdr",
                UnavailablePolicy.NAMED,
                "z"));
        assertThatThrownBy(this::pick).isInstanceOf(NoRepAvailable.class);
    }

    private void overflow(Rep... reps) {
        teams.apply(whenNobody(company(reps), "sdr", UnavailablePolicy.OVERFLOW, "outbound"));
    }
}
