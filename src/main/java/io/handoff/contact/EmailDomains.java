package io.handoff.contact;

import java.util.Locale;
import java.util.Set;

/** Which company an address speaks for, if any. */
final class EmailDomains {

    /** The large providers where anybody can have an address; an address there never leads to a company. */
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.fr",
            "hotmail.de",
            "live.com",
            "live.nl",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "yahoo.co.jp",
            "yahoo.co.in",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.com.br",
            "ymail.com",
            "rocketmail.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "gmx.ch",
            "web.de",
            "t-online.de",
            "freenet.de",
            "mail.com",
            "email.com",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "tutanota.com",
            "fastmail.com",
            "hey.com",
            "zoho.com",
            "yandex.com",
            "yandex.ru",
            "mail.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "naver.com",
            "daum.net",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "libero.it",
            "virgilio.it",
            "ziggo.nl",
            "kpnmail.nl",
            "xs4all.nl",
            "btinternet.com",
            "sky.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "bol.com.br",
            "uol.com.br",
            "terra.com.br",
            "rediffmail.com");

    /** Reserved for documentation (RFC 2606): whoever writes it does not tell where they work. */
    private static final String DOCUMENTATION = "example.com";

    private EmailDomains() {}

    /** Trimmed and lower case; what stands before the @ is kept, also "+tags": two spellings may be two people. */
    static String normalised(String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static String of(String email) {
        var at = email == null ? -1 : email.lastIndexOf('@');
        return at < 0 || at == email.length() - 1
                ? null
                : email.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isFree(String domain) {
        return domain != null && FREE.contains(domain);
    }

    static boolean speaksForACompany(String domain) {
        return domain != null && !isFree(domain) && !domain.equals(DOCUMENTATION);
    }

    /** "https://www.Acme.example/about" is acme.example; null when it is a domain that speaks for no company. */
    static String companyDomain(String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        var domain = sent.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("[/:?#].*$", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.$", "");
        return speaksForACompany(domain) ? domain : null;
    }
}
