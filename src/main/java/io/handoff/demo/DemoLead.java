package io.handoff.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** An invented lead; several leads share a company. */
record DemoLead(
        String id, String first, String last, String title, String seniority, String source, DemoCompany company) {

    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Carla", "Dario", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonah", "Kaya", "Leo", "Mina",
            "Noor", "Omar", "Paula", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Vera", "Wim", "Xenia", "Yusuf", "Zoe");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Berger",
            "Castillo",
            "Dunn",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Haddad",
            "Ito",
            "Jensen",
            "Kowalski",
            "Lang",
            "Moreau",
            "Novak",
            "Okafor",
            "Patel",
            "Quist",
            "Rossi",
            "Silva",
            "Tanaka",
            "Usman",
            "Vogel",
            "Walsh",
            "Young",
            "Zhang");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Marketing", "Operations", "IT", "Finance");
    private static final List<String> LEVELS =
            List.of("VP", "DIRECTOR", "MANAGER", "MANAGER", "INDIVIDUAL_CONTRIBUTOR");
    private static final Map<String, String> TITLE = Map.of(
            "VP",
            "VP %s",
            "DIRECTOR",
            "Director of %s",
            "MANAGER",
            "%s Manager",
            "INDIVIDUAL_CONTRIBUTOR",
            "%s Specialist");
    private static final List<String> SOURCES = List.of(
            "organic search",
            "organic search",
            "organic search",
            "paid search",
            "paid search",
            "social",
            "social",
            "direct",
            "email",
            "referral");

    static DemoLead of(int number, Random chance) {
        return of(number, DemoCompany.pick(chance), chance);
    }

    static DemoLead of(int number, DemoCompany company, Random chance) {
        var level = pick(LEVELS, chance);
        return new DemoLead(
                "demo-%04d".formatted(number),
                pick(FIRST, chance),
                pick(LAST, chance),
                TITLE.get(level).formatted(pick(DEPARTMENTS, chance)),
                level,
                pick(SOURCES, chance),
                company);
    }

    String email() {
        return (first + "." + last + "." + id.substring(5)).toLowerCase(Locale.ROOT) + "@" + company.domain();
    }

    private static <T> T pick(List<T> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
