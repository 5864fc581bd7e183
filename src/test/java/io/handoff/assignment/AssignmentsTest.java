package io.handoff.assignment;

import static io.handoff.team.SomePeople.away;
import static io.handoff.team.SomePeople.backup;
import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.catchUp;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.inTeam;
import static io.handoff.team.SomePeople.inactive;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.rotation;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rotation;
import io.handoff.team.TimeOff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets an MQL, on a real database. */
abstract class AssignmentsTest extends AssignmentsOnADatabase {

    @Test
    void equals_take_turns_in_the_order_of_the_file() throws NoRepAvailable {
        people(rep("c"), rep("a"), rep("b"));

        assertThat(picks(4)).containsExactly("c", "a", "b", "c");
    }

    @Test
    void the_owner_is_told_why() throws NoRepAvailable {
        people(away(rep("a"), "2026-06-01", "2026-06-05"), capacity(rep("b"), 1), rep("c"));
        picks(2);

        assertThat(pick().why())
                .isEqualTo("Next in the round robin (turn 3 of Team sdr). Rep a is away, Rep b is full (1 of 1).");
    }

    @Test
    void asking_who_is_next_says_what_the_pick_then_does() throws NoRepAvailable {
        people(weight(rep("a"), 2), capacity(rep("b"), 1), inactive(rep("c")), weight(rep("d"), 0));
        for (int i = 0; i < 10; i++) {
            var next = assignments.next("sdr", null);
            assertThat(pick().repId()).isEqualTo(next.repId());
        }

        var ranks = assignments.next("sdr", null).reps().stream()
                .collect(Collectors.toMap(RotationRank::repId, s -> s.reason() == null ? "" : s.reason()));
        assertThat(ranks)
                .isEqualTo(Map.of(
                        "a", "",
                        "b", "is full (1 of 1)",
                        "c", "is not active",
                        "d", "takes part in no rotation (weight 0)"));
        assertThat(assignments.next("sdr", null).why())
                .startsWith("Rep a is next")
                .contains("Rep b is full (1 of 1)");
    }

    @Test
    @DisplayName("D1 Nobody available: a reason for each, nothing written")
    void nobody_available() {
        people(
                away(rep("a"), "2026-06-01", "2026-06-05"),
                capacity(rep("b"), 0),
                inactive(rep("c")),
                weight(rep("d"), 0));
        teams.setPaused("a", true);

        var nobody = catchThrowableOfType(NoRepAvailable.class, this::pick);

        assertThat(nobody.reasons())
                .isEqualTo(Map.of(
                        "a", "is paused",
                        "b", "is full (0 of 0)",
                        "c", "is not active",
                        "d", "takes part in no rotation (weight 0)"));
        assertThat(nobody).hasMessage("Nobody of Team sdr can take it: Rep a is paused, Rep b is full (0 of 0).");
        assertThat(rows("rotation_turn")).isZero();
        assertThat(rows("owner_segment")).isZero();
    }

    @Test
    @DisplayName("D1 A team that nobody entered has nobody, and that is no error")
    void an_unknown_team_has_nobody() {
        var request = request("unheard-of");

        assertThat(catchThrowableOfType(NoRepAvailable.class, () -> assignments.assign(request))
                        .reasons())
                .isEmpty();
    }

    @Test
    void nobody_available_does_not_spoil_the_callers_transaction() {
        people(inactive(rep("a")), inTeam(rep("z"), "outbound"));
        var transaction = context.getBean(TransactionTemplate.class);

        var owner = transaction.execute(status -> {
            try {
                return assignments.assign(request("sdr")).repId();
            } catch (NoRepAvailable e) {
                return assign(request("outbound"));
            }
        });

        assertThat(owner).isEqualTo("z");
        assertThat(rows("owner_segment")).isEqualTo(1);
    }

    @Test
    void the_fallback_team_is_asked_when_nobody_of_the_team_can() throws NoRepAvailable {
        people(inactive(rep("a")), inTeam(rep("z"), "outbound"));

        var owner = assignments.assign(request("sdr").orTeam("outbound"));

        assertThat(owner.repId()).isEqualTo("z");
        assertThat(owner.teamId()).isEqualTo("outbound");
    }

    @Test
    @DisplayName("D2 Who is out is skipped; the turns are spread over the others")
    void the_absent_are_skipped() throws NoRepAvailable {
        people(away(backup(rep("a"), "b"), "2026-06-01", "2026-06-05"), rep("b"), rep("c"));

        assertThat(picks(6)).containsExactly("b", "c", "b", "c", "b", "c");
    }

    @Test
    @DisplayName("D8 Who rejected the contact before takes over only where nobody else can")
    void who_rejected_it_takes_over_last() throws NoRepAvailable {
        people(backup(rep("a"), "b"), rep("b"), rep("c"));
        assign(request("sdr", "m").chosen("a"));
        var rejectedByB = new Reassignment("m", null, null, "why", Set.of("b"), MONDAY_NOON);
        assertThat(assignments.reassign(rejectedByB).repId()).isEqualTo("c");

        people(backup(rep("a"), "b"), rep("b"), inactive(rep("c")));
        assign(request("sdr", "n").chosen("a"));
        var nobodyElse = new Reassignment("n", null, null, "why", Set.of("b"), MONDAY_NOON);
        assertThat(assignments.reassign(nobodyElse).repId()).isEqualTo("b");
    }

    @Test
    @DisplayName("D9 One backup for many who are out: the turns are spread over all who are there")
    void one_backup_for_many() throws NoRepAvailable {
        people(
                away(backup(rep("a"), "d"), "2026-06-01", "2026-06-05"),
                away(backup(rep("b"), "d"), "2026-06-01", "2026-06-05"),
                away(backup(rep("c"), "d"), "2026-06-01", "2026-06-05"),
                rep("d"),
                rep("e"));

        assertThat(picks(6)).containsExactly("d", "e", "d", "e", "d", "e");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 3", "CAPPED, 4", "FULL, 9"})
    @DisplayName("D2 What waits for who was out for eighteen turns of a team of three is for the team to say")
    void catching_up(AbsencePolicy policy, int turns) throws NoRepAvailable {
        teams.apply(catchUp(company(away(rep("a"), "2026-06-01", "2026-06-05"), rep("b"), rep("c")), policy));
        assertThat(picks(18)).doesNotContain("a");

        var later = MONDAY_NOON.plus(Duration.ofDays(7));
        var owners = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            owners.add(assignments.assign(request("sdr", later)).repId());
        }

        assertThat(owners.stream().filter("a"::equals)).hasSize(turns);
    }

    @Test
    @DisplayName("M34 Weights 2:1: leads taken from a rep who goes away are not owed to the rep who comes back")
    void who_comes_back_gets_no_flood() throws NoRepAvailable {
        people(weight(rep("a"), 2), rep("b"));
        picks(9);
        var held = segments.openOf("a").stream().map(OwnerSegment::mqlId).toList();
        assertThat(held).hasSize(6);

        teams.setTimeOff("a", List.of(new TimeOff(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-05"))));
        for (var mql : held) {
            assertThat(reassign(mql, null).repId()).isEqualTo("b");
        }
        assertThat(picks(4)).containsOnly("b");
        teams.setTimeOff("a", List.of());

        var next = picks(9);
        assertThat(next.stream().filter("a"::equals)).hasSizeBetween(6, 7);
        assertThat(String.join("", next)).doesNotContain("aaaa");
        assertThat(level("a") + level("b")).isEqualTo(0.0);
    }

    @Test
    @DisplayName("M34 A request without a strategy goes by the team's rotation")
    void the_teams_rotation_is_the_default() {
        teams.apply(rotation(company(rep("a"), rep("b")), Rotation.LEAST_LOADED));
        assign(request("sdr", "m1").chosen("a"));
        assign(request("sdr", "m2").chosen("a"));

        var owner = assignments.preview(request("sdr", (AssignmentStrategy) null));

        assertThat(owner.assignedBy()).isEqualTo(AssignedBy.LEAST_LOADED);
        assertThat(owner.repId()).isEqualTo("b");
        assertThat(assignments.next("sdr", null).strategy()).isEqualTo(Rotation.LEAST_LOADED);
        assertThat(assignments.next("sdr", Rotation.ROUND_ROBIN).strategy()).isEqualTo(Rotation.ROUND_ROBIN);
    }

    @Test
    @DisplayName("D12 Weights hold, and a full rep gets the next turn when there is room again")
    void weights_and_capacity() throws NoRepAvailable {
        people(weight(rep("a"), 3), rep("b"));
        var counts = picks(40).stream().collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of("a", 30L, "b", 10L));

        teams.setCapacity("a", 30);
        assertThat(picks(2)).containsExactly("b", "b");
        assignments.release("mql1", "REJECTED", MONDAY_NOON);
        assertThat(picks(2)).containsExactly("a", "b");
    }

    @Test
    void the_least_loaded_gets_it_by_weight() throws NoRepAvailable {
        people(weight(rep("a"), 2), rep("b"));
        for (int i = 0; i < 6; i++) {
            assignments.assign(request("sdr", AssignmentStrategy.LEAST_LOADED));
        }

        assertThat(assignments.openLoad("a")).isEqualTo(4);
        assertThat(assignments.openLoad("b")).isEqualTo(2);
        assignments.release(segments.openOf("b").get(0).mqlId(), "done", MONDAY_NOON);
        assertThat(assignments
                        .assign(request("sdr", AssignmentStrategy.LEAST_LOADED))
                        .repId())
                .isEqualTo("b");
    }

    @Test
    @DisplayName("D17 The account's owner; when away the backup; when nobody of them, the team")
    void the_account_owner_and_the_backups() throws NoRepAvailable {
        people(rep("a"), backup(inTeam(rep("o"), "outbound"), "p"), backup(inTeam(rep("p"), "outbound"), "o"));
        var request = request("sdr", AssignmentStrategy.ACCOUNT_OWNER);

        assertThat(assignments.assign(next(request.accountOwner("o"))).assignedBy())
                .isEqualTo(AssignedBy.ACCOUNT_OWNER);
        teams.setPaused("o", true);
        var instead = assignments.assign(next(request.accountOwner("o")));
        assertThat(instead.repId()).isEqualTo("p");
        assertThat(instead.why()).isEqualTo("Backup of Rep o.");
        teams.setPaused("p", true);
        assertThat(assignments.assign(next(request.accountOwner("o"))).repId()).isEqualTo("a");
        assertThat(assignments.assign(next(request.accountOwner("no rep"))).repId())
                .isEqualTo("a");
        assertThat(assignments.assign(next(request.accountOwner(null))).repId()).isEqualTo("a");
    }

    @Test
    @DisplayName("D22 A colleague of the same company gets the same owner, and it counts as their turn")
    void the_same_company_stays_with_the_same_rep() throws NoRepAvailable {
        people(rep("a"), rep("b"));
        assertThat(assignments.assign(request("sdr").sticky("b")).assignedBy()).isEqualTo(AssignedBy.SAME_COMPANY);

        assertThat(picks(3)).containsExactly("a", "a", "b");
        teams.setPaused("b", true);
        assertThat(assignments.assign(request("sdr").sticky("b")).repId())
                .as("b cannot")
                .isEqualTo("a");
    }

    @Test
    void who_rejected_before_is_not_asked_again() throws NoRepAvailable {
        people(rep("a"), rep("b"));

        assertThat(assignments
                        .assign(request("sdr").excluding(Set.of("a")).sticky("a"))
                        .repId())
                .isEqualTo("b");
    }

    @Test
    @DisplayName("D25 A person's choice wins over time off and capacity, not over a rep who left")
    void a_person_chooses() throws NoRepAvailable {
        people(rep("a"), capacity(away(rep("b"), "2026-06-01", "2026-06-05"), 0), inactive(rep("c")));

        assertThat(assignments.assign(request("sdr").chosen("b")).assignedBy()).isEqualTo(AssignedBy.BY_HAND);
        assertThat(catchThrowableOfType(
                                NoRepAvailable.class,
                                () -> assignments.assign(request("sdr").chosen("c")))
                        .reasons())
                .isEqualTo(Map.of("c", "is not active"));
        assertThatThrownBy(() -> assignments.assign(request("sdr").chosen("x")))
                .hasMessageContaining("no rep with the id 'x'");
    }

    @Test
    void a_silent_owner_is_followed_by_the_backup_and_gets_the_turn_back() throws NoRepAvailable {
        people(backup(rep("a"), "c"), rep("b"), rep("c"));
        var mql = pick().mqlId();

        var now = assignments.reassign(new Reassignment(mql, null, null, "No response", MONDAY_NOON.plusSeconds(60)));

        assertThat(now.repId()).isEqualTo("c");
        assertThat(now.why()).isEqualTo("Backup of Rep a (turn 3 of Team sdr).");
        assertThat(segments.of(mql)).extracting(OwnerSegment::repId).containsExactly("a", "c");
        assertThat(segments.of(mql).get(0).closedBecause()).isEqualTo("No response");
        assertThat(segments.current(mql)).map(OwnerSegment::repId).contains("c");
        assertThat(picks(2)).as("a is not punished, c had one").containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_turn_goes_back_once_and_to_those_who_gave_it() throws NoRepAvailable {
        people(rep("a"), rep("b"), rep("c"));
        var before = level("a");
        var mql = pick().mqlId();

        teams.setPaused("b", true);
        assignments.giveBackTurn(mql, MONDAY_NOON);
        assignments.giveBackTurn(mql, MONDAY_NOON);
        assignments.release(mql, "REJECTED", MONDAY_NOON);
        assignments.giveBackTurn(mql, MONDAY_NOON);
        assignments.giveBackTurn("unheard-of", MONDAY_NOON);
        teams.setPaused("b", false);

        assertThat(ledger()).containsExactly("1 TAKEN a", "2 GIVEN_BACK a");
        assertThat(level("a")).isEqualTo(before).isEqualTo(level("b")).isEqualTo(level("c"));
        assertThat(picks(3)).containsExactly("a", "b", "c");
    }

    @Test
    void a_turn_that_a_reassignment_gave_back_does_not_go_back_again() throws NoRepAvailable {
        people(rep("a"), rep("b"));
        var mql = pick().mqlId();
        reassign(mql, null);

        assignments.giveBackTurn(mql, MONDAY_NOON);
        assignments.giveBackTurn(mql, MONDAY_NOON);

        assertThat(ledger()).containsExactly("1 TAKEN a", "2 GIVEN_BACK a", "3 TAKEN b", "4 GIVEN_BACK b");
        assertThat(assignments.next("sdr", null).reps())
                .extracting(RotationRank::level)
                .containsOnly(0.0);
    }

    @Test
    void a_preview_says_what_the_pick_then_does_and_leaves_no_trace() throws NoRepAvailable {
        people(
                away(rep("a"), "2026-06-01", "2026-06-05"),
                rep("b"),
                rep("c"),
                backup(inTeam(rep("o"), "outbound"), "b"));
        var request = request("sdr");

        var preview = assignments.preview(request);

        assertThat(preview)
                .isEqualTo(new AssignmentPreview(
                        "b",
                        "Rep b",
                        "sdr",
                        AssignedBy.ROUND_ROBIN,
                        "Next in the round robin (turn 1 of Team sdr). Rep a is away.",
                        "c",
                        Map.of("a", "is away")));
        assertThat(rows("rotation_turn") + rows("owner_segment")).isZero();
        assertThat(assignments.assign(request).why()).isEqualTo(preview.why());
        var ofAccount = assignments.preview(
                request("sdr", AssignmentStrategy.ACCOUNT_OWNER).accountOwner("o"));
        assertThat(ofAccount.repId()).isEqualTo("o");
        assertThat(ofAccount.runnerUpRepId()).as("the backup").isEqualTo("b");
        people(inactive(rep("a")));
        var nobody = assignments.preview(request);
        assertThat(nobody.repId()).isNull();
        assertThat(nobody.reasons()).containsOnlyKeys("a", "b", "c").containsEntry("a", "is not active");
    }

    @Test
    @DisplayName("D8 A backup who is out, full, inactive or in a circle: the chain, then the team, then nobody")
    void the_chain_ends_in_the_team() throws NoRepAvailable {
        people(
                backup(rep("a"), "b"),
                backup(capacity(rep("b"), 0), "c"),
                backup(away(rep("c"), "2026-06-01", "2026-06-05"), "a"),
                rep("d"));
        var mql = pick().mqlId();

        assertThat(reassign(mql, null).repId()).isEqualTo("d");
        teams.setPaused("a", true);
        var nobody = catchThrowableOfType(NoRepAvailable.class, () -> reassign(mql, null));
        assertThat(nobody.reasons().keySet()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(segments.current(mql))
                .map(OwnerSegment::repId)
                .as("the owner stays")
                .contains("d");
    }

    @Test
    void reassigning_to_the_present_owner_changes_nothing() throws NoRepAvailable {
        people(rep("a"), rep("b"));
        var mql = pick().mqlId();

        assertThat(reassign(mql, "a").repId()).isEqualTo("a");
        assertThat(segments.of(mql)).hasSize(1);
        assertThat(rows("rotation_turn")).isEqualTo(1);
    }

    @Test
    void there_is_one_owner_at_a_time() throws NoRepAvailable {
        people(rep("a"));
        var request = request("sdr");
        assignments.assign(request);

        assertThatThrownBy(() -> assignments.assign(request)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> reassign("unheard-of", "a")).isInstanceOf(NoOwner.class);
        assignments.release("unheard-of", "nothing", MONDAY_NOON);
    }

    @Test
    void the_mql_is_handed_over_to_the_next_team() throws NoRepAvailable {
        people(rep("a"), inTeam(rep("z"), "outbound"));
        var mql = pick().mqlId();
        var toExecutive = AssignmentRequest.of(mql, "contact", "outbound", AssignmentStrategy.ROUND_ROBIN, MONDAY_NOON);

        assertThat(assignments.handOver(toExecutive, "ACCEPTED").repId()).isEqualTo("z");
        assertThat(assignments.openLoad("a")).isZero();
        assertThat(segments.latestOf(List.of("contact"), "sdr", MONDAY_NOON))
                .map(OwnerSegment::repId)
                .contains("a");
        assertThat(segments.latestOf(List.of("contact"), "sdr", MONDAY_NOON.plusMillis(1)))
                .isEmpty();
        teams.setPaused("z", true);
        var other = pick().mqlId();
        var nobody = AssignmentRequest.of(other, "contact", "outbound", AssignmentStrategy.ROUND_ROBIN, MONDAY_NOON);
        assertThatThrownBy(() -> assignments.handOver(nobody, "ACCEPTED")).isInstanceOf(NoRepAvailable.class);
        assertThat(segments.current(other)).as("the SDR stays").isPresent();
    }
}
