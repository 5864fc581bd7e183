package io.handoff.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** An invented company; size, industry and country depend on its position in the list, so that they are the same for all its leads. */
record DemoCompany(String name, int employees, String industry, String country) {

    private static final List<String> NAMES = List.of(
            "Globex",
            "Initech",
            "Umbra Labs",
            "Hooli Works",
            "Vandelay",
            "Soylent Foods",
            "Stark Paper",
            "Wonka Sweets",
            "Cyberdyne Parts",
            "Tyrell Optics",
            "Nakatomi Trade",
            "Oscorp Tools",
            "Massive Dynamic",
            "Pied Piper",
            "Bluth Homes",
            "Dunder Print",
            "Sirius Robotics",
            "Gringott Savings",
            "Aperture Glass",
            "Black Mesa Coffee",
            "Virtucon",
            "Zorg Freight",
            "Monarch Media",
            "Weyland Steel",
            "Rekall Travel",
            "Octan Energy",
            "Krusty Bakery",
            "Planet Parcel",
            "Kwik Stores",
            "Prestige Clinics",
            "Sterling Bikes",
            "Wayne Textiles",
            "Gekko Partners",
            "Duff Drinks",
            "Acorn Schools",
            "Blue Sun Water",
            "Tricell Pharma",
            "Ollivander Wood",
            "Paper Street Soap",
            "Los Pollos");
    private static final List<String> NEWCOMERS = List.of(
            "Finch Outdoor",
            "Calder Freight",
            "Marlow Studios",
            "Tessera Labs",
            "Ferro Tools",
            "Larkspur Hotels",
            "Quarry Games",
            "Bramble Foods",
            "Juniper Travel",
            "Halden Boats",
            "Osprey Cycles");
    private static final int[] SIZES = {8, 25, 60, 120, 180, 240, 450, 900, 1_800, 6_000};
    private static final List<String> INDUSTRIES =
            List.of("SOFTWARE", "MANUFACTURING", "FINANCIAL_SERVICES", "HEALTHCARE", "RETAIL", "LOGISTICS");
    private static final List<String> COUNTRIES = List.of("US", "US", "US", "US", "DE", "GB", "US", "FR", "NL", "CA");

    static DemoCompany pick(Random chance) {
        int n = chance.nextInt(NAMES.size());
        return new DemoCompany(
                NAMES.get(n),
                SIZES[(n * 7) % SIZES.length],
                INDUSTRIES.get(n % INDUSTRIES.size()),
                COUNTRIES.get((n * 3) % COUNTRIES.size()));
    }

    /** A company without earlier leads, so that its leads have no previous owner. */
    static DemoCompany newcomer(int n) {
        return new DemoCompany(
                NEWCOMERS.get(n % NEWCOMERS.size()),
                90 + 30 * (n % 8),
                List.of("SOFTWARE", "RETAIL", "LOGISTICS").get(n % 3),
                List.of("US", "DE", "US", "GB").get(n % 4));
    }

    String domain() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
    }

    Map<String, Object> data() {
        return Map.of(
                "domain", domain(), "name", name, "employees", employees, "industry", industry, "country", country);
    }
}
