package io.handoff.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads countries as ISO 3166 codes of two letters. */
public final class CountryCodes {

    /** Languages in which country names are understood, besides each country's own. */
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl");

    /** Not in ISO 3166, but used by the European Commission and for phone numbers: Kosovo. */
    private static final String KOSOVO = "XK";

    private static final Pattern INVERTED = Pattern.compile("([^,(]+)(?:,\\s*([^,()]+)|\\s*\\(([^()]+)\\))");
    private static final Set<String> SAINT = Set.of("SAINT", "SAINTE", "STE", "SANKT", "SINT");

    private static final Set<String> CODES = codes();
    private static final Map<String, String> BY_NAME = byName();

    private CountryCodes() {}

    /** "UK", "U.K.", "United Kingdom", "Vereinigtes Königreich" and "GBR" become GB; an unknown name is returned in upper case. */
    public static String of(String country) {
        var raw = PlainText.line(country);
        if (raw == null) {
            return null;
        }
        return spellings(raw)
                .map(BY_NAME::get)
                .filter(code -> code != null)
                .findFirst()
                .orElseGet(() -> raw.toUpperCase(Locale.ROOT));
    }

    /** Whether the text names a known country; false for null. */
    public static boolean isCountry(String country) {
        return country != null && CODES.contains(of(country));
    }

    /** As written, then reordered: "Korea, Republic of", "Bahamas (the)". */
    private static Stream<String> spellings(String raw) {
        var inverted = INVERTED.matcher(raw);
        if (!inverted.matches()) {
            return Stream.of(key(raw));
        }
        var before = inverted.group(2) == null ? inverted.group(3) : inverted.group(2);
        return Stream.of(key(raw), key(before + " " + inverted.group(1)));
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(Set.of(Locale.getISOCountries()));
        codes.add(KOSOVO);
        return Set.copyOf(codes);
    }

    private static Map<String, String> byName() {
        var codes = new HashMap<String, String>();
        for (var locale : Locale.getAvailableLocales()) {
            if (CODES.contains(locale.getCountry()) && locale.getScript().isEmpty()) {
                codes.putIfAbsent(key(locale.getDisplayCountry(locale)), locale.getCountry());
            }
        }
        for (var code : CODES) {
            var country = new Locale.Builder().setRegion(code).build();
            LANGUAGES.forEach(
                    language -> codes.put(key(country.getDisplayCountry(Locale.forLanguageTag(language))), code));
            codes.put(code.equals(KOSOVO) ? "XKX" : country.getISO3Country(), code);
        }
        codes.putAll(moreNames());
        // codes last: a code wins over the same word as a name
        CODES.forEach(code -> codes.put(code, code));
        codes.remove("");
        return Map.copyOf(codes);
    }

    private static Map<String, String> moreNames() {
        try (var file = new BufferedReader(new InputStreamReader(
                CountryCodes.class.getResourceAsStream("country-names.txt"), StandardCharsets.UTF_8))) {
            var names = new HashMap<String, String>();
            file.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> Arrays.stream(line.substring(3).split(";"))
                            .forEach(name -> names.put(key(name), line.substring(0, 2))));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Upper case, without accents, apostrophes, punctuation and "the"; "Saint" becomes "St". */
    private static String key(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[.'`\u2018\u2019\u02bc\u00b4\u02b9]", "")
                .replace("&", " and ")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Arrays.stream(letters.strip().split(" "))
                .filter(word -> !word.equals("THE"))
                .map(word -> SAINT.contains(word) ? "ST" : word)
                .collect(Collectors.joining(" "));
    }
}
