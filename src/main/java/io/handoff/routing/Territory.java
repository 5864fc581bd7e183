package io.handoff.routing;

import io.handoff.input.CountryCodes;
import java.util.Arrays;
import java.util.Set;

/** The sales territories. */
enum Territory {
    AMER("US CA PR BM GL VI"),
    LATAM(
            "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA"
                    + " PE PY SR SV SX TC TT UY VC VE VG"),
    APAC(
            "AF AS AU BD BN BT CC CK CN CX FJ FM GU HK ID IN IO JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF NP NR NU"
                    + " NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UM UZ VN VU WF WS"),
    /** Europe, the Middle East and Africa, and all other countries. */
    EMEA("");

    private final Set<String> codes;

    Territory(String codes) {
        this.codes = Set.copyOf(Arrays.asList(codes.split(" ")));
    }

    /** Null for an unknown country: the routing table has a row for it. */
    static Territory of(String country) {
        if (!CountryCodes.isCountry(country)) {
            return null;
        }
        return Arrays.stream(values())
                .filter(territory -> territory.codes.contains(country))
                .findFirst()
                .orElse(EMEA);
    }
}
