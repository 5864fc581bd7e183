package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme.example|acme.example",
                "https://www.Acme.example/about|acme.example",
                "HTTP://acme.example:8080|acme.example",
                "http//acme.example|acme.example",
                "//acme.example/x|acme.example",
                "https:\\\\acme.example|acme.example",
                "www.acme.example.|acme.example",
                "www2.acme.example|acme.example",
                "acme.example?utm=x|acme.example",
                "info@acme.example|acme.example",
                "https://me:secret@acme.example/|acme.example",
                "\u200bacme.example\u00a0|acme.example",
                "\"acme.example\"|acme.example",
                "acme.example, other.example|acme.example",
                "b\u00fccher.example|xn--bcher-kva.example",
                "bu\u0308cher.example|xn--bcher-kva.example",
                "acme\u3002example|acme.example",
                "www.example|www.example"
            })
    @DisplayName("M9 a website has one domain")
    void of_website(String told, String domain) {
        assertThat(DomainName.ofWebsite(told)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "acme",
                "-",
                "10.0.0.1",
                "http://",
                "localhost",
                "acme..example",
                "a b",
                "none",
                "http://[::1]/"
            })
    @DisplayName("M9 what holds no domain is none")
    void none(String told) {
        assertThat(DomainName.ofWebsite(told)).isEmpty();
    }
}
