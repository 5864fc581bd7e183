package io.handoff.organisation;

import io.handoff.input.EmailAddress;
import io.handoff.input.YamlValue;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.TimeOff;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code people:} and {@code reps:}. */
class PeopleSection {

    static Person person(YamlValue value) {
        var entry = FileEntry.of("A person", value, "id", "name", "email", "deputy", "timeOff");
        return new Person(
                entry.id(),
                entry.name(),
                entry.read("email", PeopleSection::email).orElse(null),
                entry.read("deputy", FileEntry::checkedId).orElse(null),
                true,
                timeOff(entry));
    }

    /** {@code backup} is checked later, when all reps are known. */
    static Rep rep(YamlValue value, Set<String> teams, Set<String> calendars) {
        var entry = FileEntry.of(
                "A rep",
                value,
                "id",
                "name",
                "email",
                "team",
                "weight",
                "capacity",
                "calendar",
                "backup",
                "active",
                "timeOff");
        entry.required("team");
        return new Rep(
                entry.id(),
                entry.name(),
                entry.required("email")
                        .flatMap(email -> email.read("email", PeopleSection::email))
                        .orElse(""),
                entry.reference("team", "team", teams).orElse(""),
                entry.read("weight", text -> count("weight", text)).orElse(1),
                entry.read("capacity", text -> count("capacity", text)).orElse(null),
                entry.reference("calendar", "calendar", calendars).orElse(null),
                entry.text("backup").orElse(null),
                entry.read("active", PeopleSection::yesOrNo).orElse(true),
                false,
                timeOff(entry));
    }

    private static List<TimeOff> timeOff(FileEntry entry) {
        return entry.get("timeOff")
                .map(list -> list.list("timeOff").stream()
                        .map(PeopleSection::timeOff)
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<TimeOff> timeOff(YamlValue value) {
        var entry = FileEntry.of("timeOff", value, "from", "to");
        var from = entry.required("from").flatMap(day -> day.read("from", PeopleSection::day));
        var to = entry.get("to").isEmpty() ? from : entry.read("to", PeopleSection::day);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var problem = TimeOff.problem(from.get(), to.get());
        problem.ifPresent(value::problem);
        return problem.isPresent() ? Optional.empty() : Optional.of(new TimeOff(from.get(), to.get()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a day like 2026-12-24", e);
        }
    }

    private static String email(String text) {
        return EmailAddress.find(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not an email address"));
    }

    private static int count(String what, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("%s \"%s\" is not a whole number from 0 on".formatted(what, text));
        }
        return Integer.parseInt(text);
    }

    private static boolean yesOrNo(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("active is true or false, not \"" + text + "\"");
        }
        return Boolean.parseBoolean(text);
    }
}
