package io.handoff.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A country as the tables write it: two letters. */
public final class CountryCodes {

    /** The languages in which forms are filled in; a country's own language is understood too. */
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl");

    private static final Map<String, String> BY_NAME = byName();

    private CountryCodes() {}

    /** "UK", "U.K.", "United Kingdom", "Vereinigtes Königreich" and "GBR" are GB; what is no country is kept, in upper case. */
    public static String of(String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        return BY_NAME.getOrDefault(key(country), country.strip().toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> byName() {
        var codes = new HashMap<String, String>();
        for (var locale : Locale.getAvailableLocales()) {
            if (locale.getCountry().length() == 2 && locale.getScript().isEmpty()) {
                codes.putIfAbsent(key(locale.getDisplayCountry(locale)), locale.getCountry());
            }
        }
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            LANGUAGES.forEach(
                    language -> codes.put(key(country.getDisplayCountry(Locale.forLanguageTag(language))), code));
            codes.put(country.getISO3Country(), code);
        }
        // a code is itself, whatever it may mean as a word
        Arrays.stream(Locale.getISOCountries()).forEach(code -> codes.put(code, code));
        Map.of(
                        "UK", "GB",
                        "GREAT BRITAIN", "GB",
                        "ENGLAND", "GB",
                        "SCOTLAND", "GB",
                        "WALES", "GB",
                        "NORTHERN IRELAND", "GB",
                        "UNITED STATES OF AMERICA", "US",
                        "AMERICA", "US",
                        "HOLLAND", "NL",
                        "CZECH REPUBLIC", "CZ")
                .forEach(codes::put);
        Map.of("SOUTH KOREA", "KR", "KOREA", "KR", "RUSSIA", "RU", "TURKEY", "TR", "UAE", "AE", "VIET NAM", "VN")
                .forEach(codes::put);
        return Map.copyOf(codes);
    }

    /** Without accents, points and a leading "the". */
    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(".", "")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^THE ", "")
                .strip();
    }
}
