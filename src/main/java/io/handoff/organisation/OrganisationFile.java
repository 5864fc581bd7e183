package io.handoff.organisation;

import io.handoff.input.FileProblem;
import io.handoff.input.YamlValue;
import io.handoff.team.CompanyProfile;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.WorkingCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Parses and validates an organisation file, and reports all errors at once, each with its line. */
class OrganisationFile {

    private static final String[] SECTIONS = {"company", "people", "calendars", "teams", "reps", "groups"};

    private final String source;
    private final List<FileProblem> problems = new ArrayList<>();

    private OrganisationFile(String source) {
        this.source = source;
    }

    /** @param source the file's name, for messages @throws OrganisationRefused with all errors */
    static Organisation read(String source, String text) {
        var file = new OrganisationFile(source);
        var result = file.organisation(file.root(text));
        if (!file.problems.isEmpty()) {
            throw new OrganisationRefused(source, file.problems);
        }
        return result;
    }

    private YamlValue root(String text) {
        return YamlValue.root(text, problems).orElseThrow(() -> {
            problems.add(new FileProblem(1, "the file is empty"));
            return new OrganisationRefused(source, problems.subList(0, 1));
        });
    }

    private Organisation organisation(YamlValue root) {
        var file = FileEntry.of("The file", root, SECTIONS);
        var calendars = calendars(file);
        var company = file.required("company")
                .map(value -> CompanySection.company(value, calendars.keySet()))
                .orElse(null);
        var teams = section(file, "teams", value -> CompanySection.team(value, calendars.keySet()), Team::id);
        var people = section(file, "people", PeopleSection::person, Person::id);
        var reps =
                section(file, "reps", value -> PeopleSection.rep(value, teams.keySet(), calendars.keySet()), Rep::id);
        checkReps(file, reps, people.keySet());
        list(file, "teams").forEach(team -> UnavailablePolicySection.check(team, teams.keySet(), reps.keySet()));
        var groups = GroupSection.read(file, teams.keySet());
        return problems.isEmpty() ? checked(company, calendars, teams, people, reps, groups) : null;
    }

    private Organisation checked(
            CompanyProfile company,
            Map<String, WorkingCalendar> calendars,
            Map<String, Team> teams,
            Map<String, Person> people,
            Map<String, Rep> reps,
            Map<String, Set<String>> groups) {
        var logins = new Logins(teams.values(), people, reps, groups);
        var plan = new OrganisationPlan(
                company,
                logins.people(),
                List.copyOf(calendars.values()),
                List.copyOf(teams.values()),
                List.copyOf(reps.values()));
        return new Organisation(plan, logins.all());
    }

    private Map<String, WorkingCalendar> calendars(FileEntry file) {
        var result = new LinkedHashMap<String, WorkingCalendar>();
        for (var value : list(file, "calendars")) {
            CalendarSection.read(value).ifPresent(calendar -> {
                if (result.putIfAbsent(calendar.id(), calendar) != null) {
                    value.problem("the id \"%s\" is used twice".formatted(calendar.id()));
                }
            });
        }
        return result;
    }

    private <T> Map<String, T> section(
            FileEntry file, String section, Function<YamlValue, T> reader, Function<T, String> id) {
        var result = new LinkedHashMap<String, T>();
        for (var value : list(file, section)) {
            var item = reader.apply(value);
            if (!id.apply(item).isEmpty() && result.putIfAbsent(id.apply(item), item) != null) {
                value.problem("the id \"%s\" is used twice".formatted(id.apply(item)));
            }
        }
        return result;
    }

    private static List<YamlValue> list(FileEntry file, String section) {
        return file.get(section).map(value -> value.list(section)).orElse(List.of());
    }

    /** Checks that need all reps. */
    private void checkReps(FileEntry file, Map<String, Rep> reps, Set<String> people) {
        var repOfEmail = new HashMap<String, String>();
        for (var value : list(file, "reps")) {
            var entry = new FileEntry("A rep", value, value.map("A rep", Set.of()));
            var id = entry.text("id").orElse("");
            entry.reference("backup", "backup", reps.keySet())
                    .filter(id::equals)
                    .ifPresent(self -> value.problem("\"%s\" cannot be their own backup".formatted(self)));
            if (people.contains(id)) {
                value.problem("\"%s\" is among the people too: a rep is enough".formatted(id));
            }
            var other = Optional.ofNullable(reps.get(id)).map(rep -> repOfEmail.putIfAbsent(rep.email(), id));
            other.filter(known -> !known.equals(id))
                    .ifPresent(known -> value.problem("the email of \"%s\" is that of \"%s\"".formatted(id, known)));
        }
    }
}
