package io.handoff.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.TimeOff;
import io.handoff.team.UnavailablePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class OrganisationFileTest {

    private static final String SMALL = """
            company: {name: Small, zone: Europe/Berlin, domains: [Small.example]}
            people:
              - {id: boss, name: The Boss, email: Boss@small.example, deputy: ceo}
            calendars:
              - {id: berlin, zone: Europe/Berlin, weekly: {mon-thu: ["09:00-17:00"], fri: ["09:00-12:00", "13:00-15:00"]}, holidays: DE-BE, off: [2026-12-24], on: ["2026-12-27 10:00-12:00"]}
            teams:
              - {id: sdr-inbound, name: Inbound, calendar: berlin, managers: [boss, lead]}
            reps:
              - {id: ann, name: Ann, email: ANN@small.example, team: sdr-inbound, weight: 2, capacity: 40, backup: bob, timeOff: [{from: 2026-08-03, to: 2026-08-14}]}
              - {id: bob, name: Bob, email: bob@small.example, team: sdr-inbound, calendar: berlin, active: false}
            groups: {revops: [ops], sales-leaders: [boss]}
            """;

    @Test
    void reads_a_company() {
        var plan = read(SMALL).plan();

        assertThat(plan.company().currency()).isEqualTo("USD");
        assertThat(plan.company().domains()).containsExactly("small.example");
        var calendar = plan.calendars().get(0);
        assertThat(calendar.weekly()).hasSize(5);
        assertThat(calendar.weekly().get(DayOfWeek.FRIDAY)).hasToString("[09:00-12:00, 13:00-15:00]");
        assertThat(calendar.off()).hasToString("[2026-12-24]");
        assertThat(calendar.on()).hasToString("[2026-12-27 10:00-12:00]");
        assertThat(plan.teams().get(0).rotation()).isEqualTo(Rotation.ROUND_ROBIN);
        assertThat(plan.reps()).extracting(Rep::id).containsExactly("ann", "bob");
        var ann = plan.reps().get(0);
        assertThat(ann.email()).isEqualTo("ann@small.example");
        assertThat(ann.weight()).isEqualTo(2);
        assertThat(ann.capacity()).isEqualTo(40);
        assertThat(ann.timeOff())
                .containsExactly(new TimeOff(LocalDate.parse("2026-08-03"), LocalDate.parse("2026-08-14")));
        assertThat(plan.reps().get(1).active()).isFalse();
        assertThat(plan.reps().get(1).capacity()).isNull();
    }

    @Test
    void everybody_named_can_sign_in_with_the_groups_of_their_work() {
        var groups = read(SMALL).logins().stream().collect(Collectors.toMap(Login::id, Login::groups));

        assertThat(groups.get("ann")).containsExactly("sdr-inbound");
        assertThat(groups.get("bob")).as("inactive").isEmpty();
        assertThat(groups.get("boss")).containsExactly("sales-leaders");
        assertThat(groups.get("lead")).as("a manager without a group").containsExactly("sdr-managers");
        assertThat(groups.get("ops")).containsExactly("revops");
        assertThat(groups.get("ceo")).isEmpty();
        assertThat(read(SMALL).plan().people())
                .extracting(Person::id)
                .containsExactlyInAnyOrder("boss", "lead", "ops", "ceo");
    }

    @Test
    void the_default_organisation_is_right() throws IOException {
        var text = new ClassPathResource("default-organisation.yaml").getContentAsString(StandardCharsets.UTF_8);
        var organisation = OrganisationFile.read("default", text);

        assertThat(organisation.plan().reps())
                .hasSize(10)
                .allSatisfy(rep -> assertThat(rep.capacity()).isNull());
        assertThat(organisation.plan().teams()).hasSize(4);
        assertThat(organisation.plan().calendars())
                .extracting(calendar -> calendar.zone().getId())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(organisation.logins()).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/Berlin, domains       | zone: Mars/Olympus, domains     | line 1: unknown zone "Mars/Olympus"
            Berlin, weekly                     | Bonn, weekly                    | line 5: unknown zone "Europe/Bonn"
            {id: berlin, zone: Europe/Berlin,  | {id: berlin,                    | line 5: A calendar needs "zone"
            team: sdr-inbound, weight          | team: sdr-inbuond, weight       | line 9: unknown team "sdr-inbuond"; known: sdr-inbound
            weight: 2                          | weight: -1                      | line 9: weight "-1" is not a whole number
            weight: 2                          | weight: 2, weight: 3            | line 9: "weight" is given twice
            capacity: 40                       | capacity: many                  | line 9: capacity "many" is not a whole number
            backup: bob                        | backup: bib                     | line 9: unknown backup "bib"; known: ann, bob
            backup: bob                        | backup: ann                     | line 9: "ann" cannot be their own backup
            backup: bob                        | bakup: bob                      | line 9: A rep knows no "bakup"
            from: 2026-08-03                   | from: 2026-09-03                | line 9: time off from 2026-09-03 to 2026-08-14 ends before
            from: 2026-08-03                   | from: 0026-08-03                | line 9: time off from 0026-08-03 to 2026-08-14 is not between
            from: 2026-08-03                   | from: 03.08.2026                | line 9: "03.08.2026" is not a day
            bob@small.example                  | ann@small.example               | line 10: the email of "bob" is that of "ann"
            {id: bob,                          | {id: ann,                       | line 10: the id "ann" is used twice
            {id: bob,                          | {id: b b,                       | line 10: "b b" is no id
            {id: bob,                          | {id: boss,                      | line 10: "boss" is among the people too
            calendar: berlin, active           | calendar: bonn, active          | line 10: unknown calendar "bonn"
            active: false                      | active: maybe                   | line 10: active is true or false
            09:00-12:00                        | 12:00                           | line 5: "12:00" is not a time range
            fri: [                             | fry: [                          | line 5: "fry" is no day of the week
            fri: [                             | mon: [                          | line 5: monday has hours twice
            DE-BE                              | DE-XX                           | line 5: No public holidays are known for the region "DE-XX"
            off: [2026-12-24]                  | off: ["2026-12-24..9999-12-31"] | line 5: "2026-12-24..9999-12-31" ends after 2099-12-31
            off: [2026-12-24]                  | off: [2026-02-30]               | line 5: "2026-02-30" is not a day
            2026-12-27 10:00-12:00             | 2026-12-27                      | line 5: The calendar "berlin" works on 2026-12-27
            managers: [boss, lead]             | managers: boss                  | line 7: managers should be a list
            name: Inbound,                     | name: Inbound, rotation: RANDOM,| line 7: rotation "RANDOM" is unknown; known: ROUND_ROBIN, LEAST_LOADED
            name: Inbound,                     | name: Inbound, catchUp: SOME,   | line 7: catchUp "SOME" is unknown; known: NONE, CAPPED, FULL
            name: Inbound,                     | name: Inbound, whenNobody: WAIT,| line 7: whenNobody "WAIT" is unknown; known: HOLD, OVERFLOW, NAMED
            name: Inbound,                     | name: Inbound, whenNobody: OVERFLOW, | line 7: whenNobody: OVERFLOW needs "overflowTo"
            name: Inbound,                     | name: Inbound, whenNobody: OVERFLOW, overflowTo: nowhere, | line 7: unknown team "nowhere"; known: sdr-inbound
            name: Inbound,                     | name: Inbound, whenNobody: OVERFLOW, overflowTo: sdr-inbound, | line 7: "sdr-inbound" cannot overflow to itself
            name: Inbound,                     | name: Inbound, whenNobody: NAMED, overflowTo: sdr-inbound, fallbackRep: ann, | line 7: overflowTo needs whenNobody: OVERFLOW
            name: Inbound,                     | name: Inbound, whenNobody: NAMED, | line 7: whenNobody: NAMED needs "fallbackRep"
            name: Inbound,                     | name: Inbound, whenNobody: NAMED, fallbackRep: boss, | line 7: unknown rep "boss"; known: ann, bob
            name: Inbound,                     | name: Inbound, fallbackRep: ann, | line 7: fallbackRep needs whenNobody: NAMED
            revops: [ops]                      | revop: [ops]                    | line 11: unknown group "revop"
            Boss@small.example                 | boss                            | line 3: "boss" is not an email address
            reps:                              | rep:                            | line 8: The file knows no "rep"
            company: {                         | company: {currency: XXY,        | line 1: "XXY" is not a currency
            company: {                         | company: {week: US,             | line 1: week "US" is unknown
            """)
    void a_mistake_is_told_with_its_line(String right, String wrong, String expected) {
        assertThat(SMALL).contains(right.strip());

        assertThatThrownBy(() -> read(SMALL.replace(right.strip(), wrong.strip())))
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining("small.yaml")
                .hasMessageContaining(expected.strip());
    }

    @Test
    @DisplayName("D1 A team says where its leads go when nobody can take one")
    void when_nobody_can() {
        var text = SMALL.replace(
                        "name: Inbound,", "name: Inbound, whenNobody: OVERFLOW, overflowTo: out, catchUp: CAPPED,")
                .replace("reps:", "  - {id: out, name: Out, whenNobody: NAMED, fallbackRep: ann}\nreps:");

        var teams = read(text).plan().teams();

        assertThat(teams.get(0).whenNobody()).isEqualTo(UnavailablePolicy.OVERFLOW);
        assertThat(teams.get(0).overflowTo()).isEqualTo("out");
        assertThat(teams.get(0).catchUp()).isEqualTo(AbsencePolicy.CAPPED);
        assertThat(teams.get(1).fallbackRep()).isEqualTo("ann");
    }

    @Test
    @DisplayName("A20 A calendar without working time is refused with its line")
    void a_calendar_needs_working_time() {
        var text = SMALL.replaceAll("weekly: \\{.*?}", "weekly: {mon: []}");

        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("line 5: The calendar \"berlin\" has no working time");
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        var text = SMALL.replace("weight: 2", "weight: x").replace("DE-BE", "DE-XX");

        assertThatThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .anyMatch(line -> line.strip().startsWith("line 5:"))
                        .anyMatch(line -> line.strip().startsWith("line 9: weight")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | line 1: the file is empty
            'company: {name'     | line 1: this is not YAML
            'a: b: c'            | line 1: this is not YAML
            '- just a list'      | line 1: The file should be a map
            'teams: []'          | line 1: The file needs "company"
            """)
    void what_is_no_organisation_is_refused(String text, String expected) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(expected);
    }

    private static Organisation read(String text) {
        return OrganisationFile.read("small.yaml", text);
    }
}
