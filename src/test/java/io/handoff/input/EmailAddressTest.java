package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane.doe+x@acme.example",
                " Jane.Doe+X@ACME.example\u00a0",
                "\u200bjane.doe+x@acme.example",
                "jane.doe+x@acme.example.",
                "mailto:jane.doe+x@acme.example",
                "MAILTO:jane.doe+x@acme.example?subject=Hi",
                "\"jane.doe+x@acme.example\"",
                "'jane.doe+x@acme.example'",
                "<jane.doe+x@acme.example>",
                "Jane Doe <jane.doe+x@acme.example>",
                "\"Doe, Jane\" <jane.doe+x@acme.example>;",
                "\u201cjane.doe+x@acme.example\u201d",
                "jane.doe+x@acme.example;",
                "jane.doe+x\uff20acme.example",
                "jane.doe+x@acme\u3002example",
                "jane.doe+x@\uff21cme.example"
            })
    @DisplayName("M9 an address has one normal form")
    void one_normal_form(String told) {
        assertThat(EmailAddress.read(told)).isEqualTo("jane.doe+x@acme.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "jane@",
                "@acme.example",
                "jane@acme",
                "jane@@acme.example",
                "jane@acme..example",
                "jane doe@acme.example",
                "jane@acme.example, joe@acme.example",
                "jane@acme.example joe@acme.example",
                "jane@10.0.0.1",
                "jane@[10.0.0.1]",
                "n/a",
                "jane(at)acme.example",
                "jane@-acme.example",
                "http://acme.example",
                "jane@acme.example/about",
                "jane@b\u00fc cher.example"
            })
    @DisplayName("M9 what is no address, or several, is refused")
    void refused(String told) {
        assertThatThrownBy(() -> EmailAddress.read(told)).hasMessage("'%s' is no email address", told);
        assertThat(EmailAddress.find(told)).isEmpty();
    }

    @Test
    @DisplayName("M9 letters beyond ASCII in the domain are its name in DNS")
    void international() {
        assertThat(EmailAddress.read("j\u00f6rg@B\u00dcCHER.example")).isEqualTo("j\u00f6rg@xn--bcher-kva.example");
        assertThat(EmailAddress.read("jo\u0308rg@xn--bcher-kva.example")).isEqualTo("j\u00f6rg@xn--bcher-kva.example");
    }

    @Test
    void nothing_is_no_address_and_no_error() {
        assertThat(EmailAddress.read(null)).isNull();
        assertThat(EmailAddress.read(" \u200b")).isNull();
        assertThat(EmailAddress.toLookUp("Jane at Acme ")).isEqualTo("jane at acme");
        assertThat(EmailAddress.toLookUp(null)).isNull();
    }

    @Property
    @Label("M9 whatever is told, the normal form is one address with one @ and without blanks, and its own normal form")
    void shape(@ForAll String one, @ForAll String other) {
        EmailAddress.find(one + "@" + other + ".example").ifPresent(address -> {
            assertThat(address).matches("[^@\\s]{1,64}@[a-z0-9_.-]+");
            assertThat(EmailAddress.read(address)).isEqualTo(address);
        });
    }
}
