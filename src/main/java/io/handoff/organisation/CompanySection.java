package io.handoff.organisation;

import io.handoff.input.DomainName;
import io.handoff.input.YamlValue;
import io.handoff.team.AbsencePolicy;
import io.handoff.team.CompanyProfile;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.UnavailablePolicy;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code company:} and {@code teams:}. */
class CompanySection {

    static CompanyProfile company(YamlValue value, Set<String> calendars) {
        var entry = FileEntry.of("company", value, "name", "zone", "week", "currency", "domains", "calendar");
        entry.read("week", CompanySection::week);
        return new CompanyProfile(
                entry.name(),
                entry.required("zone").flatMap(CalendarSection::zone).orElse(ZoneOffset.UTC),
                entry.read("currency", CompanySection::currency).orElse("USD"),
                entry.get("domains")
                        .map(list -> list.readAll("domains", CompanySection::domain))
                        .orElse(List.of()),
                entry.reference("calendar", "calendar", calendars).orElse(null));
    }

    /** {@code overflowTo} and {@code fallbackRep} are checked later, when all teams and reps are known. */
    static Team team(YamlValue value, Set<String> calendars) {
        var entry = FileEntry.of(
                "A team",
                value,
                "id",
                "name",
                "calendar",
                "managers",
                "whenNobody",
                "overflowTo",
                "fallbackRep",
                "rotation",
                "catchUp");
        return new Team(
                entry.id(),
                entry.name(),
                entry.reference("calendar", "calendar", calendars).orElse(null),
                entry.get("managers")
                        .map(list -> list.readAll("managers", FileEntry::checkedId))
                        .orElse(List.of()),
                entry.read("whenNobody", text -> oneOf(UnavailablePolicy.class, "whenNobody", text))
                        .orElse(UnavailablePolicy.HOLD),
                entry.text("overflowTo").orElse(null),
                entry.text("fallbackRep").orElse(null),
                entry.read("rotation", text -> oneOf(Rotation.class, "rotation", text))
                        .orElse(Rotation.ROUND_ROBIN),
                entry.read("catchUp", text -> oneOf(AbsencePolicy.class, "catchUp", text))
                        .orElse(AbsencePolicy.NONE),
                true);
    }

    /** Only ISO, because reports count in ISO weeks. */
    private static String week(String text) {
        if (!text.equals("ISO")) {
            throw new IllegalArgumentException("week \"" + text + "\" is unknown; known: ISO (Monday to Sunday)");
        }
        return text;
    }

    private static String currency(String text) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(text))) {
            throw new IllegalArgumentException("\"" + text + "\" is not a currency like USD or EUR");
        }
        return text;
    }

    private static String domain(String text) {
        return DomainName.of(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + text + "\" is not an email domain like acme.example"));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String what, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s \"%s\" is unknown; known: %s"
                        .formatted(
                                what,
                                text,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
