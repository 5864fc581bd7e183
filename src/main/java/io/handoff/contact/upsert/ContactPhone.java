package io.handoff.contact.upsert;

import io.handoff.contact.store.Companies;
import io.handoff.input.CountryCodes;
import io.handoff.input.Phones;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Normalises a contact's phone number by the country of the contact, else of the company. */
@Component
@RequiredArgsConstructor
class ContactPhone {

    private final Companies companies;

    /** In E.164; unchanged when the number is not certain. */
    String of(String received, String country, String companyId) {
        return received == null
                ? null
                : Phones.e164(received, region(country, companyId)).orElse(received);
    }

    private String region(String country, String companyId) {
        return known(country)
                .or(() -> Optional.ofNullable(companyId)
                        .flatMap(companies::find)
                        .flatMap(company -> known(company.country())))
                .orElse(null);
    }

    private static Optional<String> known(String country) {
        return Optional.ofNullable(country).filter(CountryCodes::isCountry).map(CountryCodes::of);
    }
}
