package io.handoff.contact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A country as the tables write it: two letters. */
public final class CountryCodes {

    private static final Map<String, String> BY_NAME = byName();

    private CountryCodes() {}

    /** "UK", "United Kingdom" and "GBR" are GB; what is no country is kept, in upper case. */
    public static String of(String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        var name = country.strip().toUpperCase(Locale.ROOT);
        return BY_NAME.getOrDefault(name, name);
    }

    private static Map<String, String> byName() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var locale = new Locale.Builder().setRegion(code).build();
            codes.put(locale.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            codes.put(locale.getISO3Country().toUpperCase(Locale.ROOT), code);
        }
        codes.put("UK", "GB");
        codes.put("GREAT BRITAIN", "GB");
        codes.put("ENGLAND", "GB");
        codes.put("UNITED STATES OF AMERICA", "US");
        codes.put("HOLLAND", "NL");
        return codes;
    }
}
