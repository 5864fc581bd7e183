package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AE | United Arab Emirates (the)
        AX | Aland Islands
        BA | Bosnia & Herzegovina
        BL | Saint Barthélemy
        BN | Brunei Darussalam
        BO | Bolivia, Plurinational State of
        BO | Bolivia (Plurinational State of)
        BQ | Bonaire, Sint Eustatius and Saba
        BS | Bahamas, The
        CC | Cocos (Keeling) Islands
        CD | Congo, the Democratic Republic of the
        CD | Congo (the Democratic Republic of the)
        CD | Democratic Republic of the Congo
        CD | Congo - Kinshasa
        CD | Congo (Kinshasa)
        CG | Congo
        CG | Congo, Republic of the
        CI | Cote d'Ivoire
        CI | Côte d’Ivoire
        CI | Côte d`Ivoire
        CI | Ivory Coast
        CV | Cabo Verde
        CW | Curaçao
        CZ | Czech Republic
        FK | Falkland Islands (Malvinas)
        FM | Micronesia, Federated States of
        GB | United Kingdom of Great Britain and Northern Ireland (the)
        GB | Northern Ireland
        GM | Gambia (The)
        HK | Hong Kong
        HK | Hong Kong SAR, China
        HM | Heard Island and McDonald Islands
        IR | Iran, Islamic Republic of
        IR | Iran (Islamic Republic of)
        KN | St. Kitts & Nevis
        KP | Korea, Democratic People's Republic of
        KP | Korea (Democratic People’s Republic of)
        KR | Korea, Republic of
        KR | Korea (Republic of)
        KR | Korea, South
        KR | republic of KOREA
        LA | Lao People's Democratic Republic
        LC | Saint Lucia
        MD | Moldova, Republic of
        MF | Saint Martin (French part)
        MK | Macedonia, the former Yugoslav Republic of
        MK | Macedonia (FYROM)
        MM | Myanmar (Burma)
        MO | Macao
        NL | Netherlands, The
        NL | The Netherlands
        NL | Netherlands (Kingdom of the)
        PS | Palestinian Territory, Occupied
        PS | Palestine, State of
        RE | Reunion
        RU | Russian Federation
        SH | Saint Helena, Ascension and Tristan da Cunha
        ST | Sao Tome and Principe
        SX | Sint Maarten (Dutch part)
        SY | Syrian Arab Republic
        SZ | Swaziland
        TL | Timor-Leste
        TR | Türkiye
        TR | Turkey
        TW | Taiwan, Province of China
        TZ | Tanzania, United Republic of
        TZ | Tanzania, the United Republic of
        US | United States of America (the)
        US | U.S.A.
        US | United States (USA)
        VA | Holy See (Vatican City State)
        VC | Saint Vincent and the Grenadines
        VE | Venezuela, Bolivarian Republic of
        VG | Virgin Islands, British
        VG | Virgin Islands (British)
        VI | Virgin Islands, U.S.
        VN | Viet Nam
        XK | Kosovo
        DE | Deutschland
        DE | Allemagne
        DE | DEU
        """)
    @DisplayName("M14 names of ISO 3166, of Salesforce and HubSpot, inverted, with plain apostrophes")
    void understood(String code, String told) {
        assertThat(CountryCodes.of(told)).isEqualTo(code);
        assertThat(CountryCodes.of("  " + told.toLowerCase(Locale.ROOT) + "\u00a0"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wonderland",
                "Netherlands Antilles",
                "Virgin Islands",
                "Paris, France",
                "Georgia, USA",
                "EMEA",
                "Unknown",
                "49",
                "--"
            })
    @DisplayName("M14 what is no country is kept, and never another one")
    void unknown(String told) {
        assertThat(CountryCodes.isCountry(told)).isFalse();
        assertThat(CountryCodes.of(told)).isEqualTo(told.toUpperCase(Locale.ROOT));
    }

    @Test
    @DisplayName("M14 every code of ISO 3166 is itself, by its two and three letters and its English name")
    void all() {
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            assertThat(CountryCodes.of(code)).isEqualTo(code);
            assertThat(CountryCodes.of(country.getISO3Country())).isEqualTo(code);
            assertThat(CountryCodes.of(country.getDisplayCountry(Locale.ENGLISH)))
                    .isEqualTo(code);
            assertThat(CountryCodes.isCountry(code)).isTrue();
        }
        assertThat(CountryCodes.of(null)).isNull();
        assertThat(CountryCodes.isCountry(null)).isFalse();
    }
}
