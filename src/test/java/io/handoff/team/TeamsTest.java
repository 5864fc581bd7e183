package io.handoff.team;

import static io.handoff.team.SomePeople.away;
import static io.handoff.team.SomePeople.backup;
import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.inactive;
import static io.handoff.team.SomePeople.people;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.SettableClock;
import io.handoff.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the team tables keep, and who is there when. */
abstract class TeamsTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-06-01T16:00:00Z");

    private AnnotationConfigApplicationContext context;
    private Teams teams;

    abstract DataSource database();

    @BeforeEach
    void start() {
        context = Slice.of(database(), new SettableClock("2026-06-01T16:00:00Z"), "team");
        teams = context.getBean(Teams.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void what_is_applied_is_read_back() {
        var plan = company(away(capacity(weight(backup(rep("a"), "b"), 3), 40), "2026-06-08", "2026-06-12"), rep("b"));
        teams.apply(plan);

        assertThat(teams.company()).isEqualTo(plan.company());
        assertThat(teams.teams()).containsExactlyInAnyOrderElementsOf(plan.teams());
        assertThat(teams.reps()).isEqualTo(plan.reps());
        assertThat(teams.repsOf("sdr")).isEqualTo(plan.reps());
        assertThat(teams.people()).containsExactlyInAnyOrderElementsOf(plan.people());
        assertThat(teams.findCalendar("ny")).contains(plan.calendars().get(0));
        assertThat(teams.repByEmail(" B@Acme.example ")).map(Rep::id).contains("b");
        assertThat(teams.repByEmail(null)).isEmpty();
    }

    @Test
    void applying_twice_changes_nothing() {
        var plan = company(away(rep("a"), "2026-06-08", "2026-06-12"), rep("b"));
        teams.apply(plan);
        teams.apply(plan);

        assertThat(teams.reps()).isEqualTo(plan.reps());
        assertThat(teams.teams()).hasSize(3);
    }

    @Test
    void who_disappears_becomes_inactive_and_comes_back() {
        teams.apply(company(rep("a"), rep("b")));
        teams.apply(company(rep("a")));

        assertThat(teams.rep("b").active()).isFalse();

        teams.apply(company(rep("a"), rep("b")));
        assertThat(teams.rep("b").active()).isTrue();
    }

    @Test
    void what_a_manager_set_stays_until_the_file_says_something_new() {
        teams.apply(company(capacity(rep("a"), 40)));
        teams.setWeight("a", 5);
        teams.setCapacity("a", null);
        teams.setPaused("a", true);
        teams.setTimeOff("a", List.of(new TimeOff(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-02"))));
        teams.apply(company(capacity(rep("a"), 40)));

        assertThat(teams.rep("a").weight()).isEqualTo(5);
        assertThat(teams.rep("a").capacity()).isNull();
        assertThat(teams.rep("a").paused()).isTrue();
        assertThat(teams.rep("a").timeOff()).hasSize(1);

        teams.apply(company(capacity(weight(rep("a"), 2), 30)));
        assertThat(teams.rep("a").weight()).isEqualTo(2);
        assertThat(teams.rep("a").capacity()).isEqualTo(30);
    }

    @Test
    @DisplayName("D11 A negative weight or capacity is refused")
    void nothing_is_negative() {
        teams.apply(company(rep("a")));

        assertThatThrownBy(() -> teams.setWeight("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> teams.setCapacity("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> teams.setWeight("nobody", 1)).isInstanceOf(UnknownRep.class);
    }

    @Test
    @DisplayName("A21 The calendar is the rep's, else the team's, else the company's in its zone")
    void calendars_fall_back() {
        teams.apply(company(rep("a")));
        var own = teams.rep("a");
        var inBerlin = new Rep("a", "A", "a@acme.example", "sdr", 1, null, "berlin", null, true, false, List.of());

        assertThat(teams.calendarOf(inBerlin).id()).isEqualTo("berlin");
        assertThat(teams.calendarOf(own).id()).isEqualTo("ny");
        assertThat(teams.calendarOfTeam("unheard-of").zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(teams.companyCalendar().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    @DisplayName("A21 A zone nobody knows: the rep is counted by the team's calendar, and ops can read why")
    void an_unknown_zone_falls_back_and_is_told() {
        var inBerlin = new Rep("b", "Lukas", "b@acme.example", "sdr", 1, null, "berlin", null, true, false, List.of());
        teams.apply(company(inBerlin));
        assertThat(teams.calendarProblems()).isEmpty();
        context.getBean(JdbcClient.class)
                .sql("update working_calendar set zone = 'Europe/Atlantis' where id = 'berlin'")
                .update();

        assertThat(teams.calendarOf(teams.rep("b")).id()).isEqualTo("ny");
        assertThat(teams.calendarProblems())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("\"berlin\"", "\"Europe/Atlantis\""))
                .anySatisfy(said -> assertThat(said).contains("Lukas"));

        context.getBean(JdbcClient.class)
                .sql("update working_calendar set zone = 'Europe/Atlantis'")
                .update();
        assertThat(teams.calendarOf(teams.rep("b")).zone())
                .as("the company's, never the server's")
                .isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void without_an_organisation_there_are_office_hours_and_nobody() {
        assertThat(teams.reps()).isEmpty();
        assertThat(teams.companyCalendar().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(teams.managersOf("sdr", MONDAY_NOON)).isEmpty();
    }

    @Test
    void away_is_who_misses_the_next_shift() {
        teams.apply(company(away(rep("a"), "2026-06-06", "2026-06-14")));
        var a = teams.rep("a");

        assertThat(isAway(a, "2026-06-05T21:59:59Z"))
                .as("Friday, still at work")
                .isFalse();
        assertThat(isAway(a, "2026-06-05T22:00:00Z"))
                .as("Friday evening, gone on Monday")
                .isTrue();
        assertThat(isAway(a, "2026-06-12T15:00:00Z")).as("in the middle").isTrue();
        assertThat(isAway(a, "2026-06-12T22:00:00Z"))
                .as("last Friday evening, back on Monday")
                .isFalse();
        assertThat(isAway(a, "2026-06-07T15:00:00Z")).as("Sunday before").isTrue();
    }

    @Test
    void outside_working_hours_is_not_away() {
        teams.apply(company(rep("a")));

        assertThat(isAway(teams.rep("a"), "2026-06-07T03:00:00Z")).isFalse();
    }

    @Test
    @DisplayName("D6 Who was switched off by hand stays so at the next start, until the file says something new")
    void inactive_by_hand_survives_the_file() {
        var plan = company(rep("a"), rep("b"));
        teams.apply(plan);
        teams.setActive("a", false);
        teams.apply(plan);
        assertThat(teams.rep("a").active()).isFalse();

        teams.apply(company(rep("b")));
        teams.apply(plan);
        assertThat(teams.rep("a").active()).as("back in the file").isTrue();

        teams.apply(company(inactive(rep("a")), rep("b")));
        teams.setActive("a", true);
        teams.apply(company(inactive(rep("a")), rep("b")));
        assertThat(teams.rep("a").active()).as("switched on by hand").isTrue();
        assertThat(teams.rep("b").active()).isTrue();
    }

    @Test
    @DisplayName("F1 A manager who is away, gone or the rep himself is replaced by the deputy, and at last by ops")
    void somebody_is_told() {
        var there = person("manager", "leader", null);
        var away =
                person("manager", "leader", new TimeOff(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-05")));
        var leader = person("leader", "manager", null);
        var leaderAway = person("leader", "manager", away.timeOff().get(0));
        var plan = company(rep("a"));

        teams.apply(people(plan, there, leader));
        assertThat(told("a")).containsExactly("manager");
        assertThat(told("manager")).as("the rep himself").containsExactly("leader");

        teams.apply(people(plan, away, leader));
        assertThat(told("a")).as("away").containsExactly("leader");

        teams.apply(people(plan, leader));
        assertThat(told("a")).as("gone").containsExactly("leader");

        teams.apply(people(plan, away, leaderAway));
        assertThat(told("a")).as("deputies in a circle, all away: ops").isEmpty();
    }

    private List<String> told(String repId) {
        return teams.managersOf("sdr", repId, MONDAY_NOON).stream()
                .map(Person::id)
                .toList();
    }

    private static Person person(String id, String deputy, TimeOff away) {
        return new Person(id, id, id + "@acme.example", deputy, true, away == null ? List.of() : List.of(away));
    }

    private boolean isAway(Rep rep, String at) {
        return teams.isAway(rep, Instant.parse(at));
    }
}
