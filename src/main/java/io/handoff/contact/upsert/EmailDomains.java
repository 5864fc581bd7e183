package io.handoff.contact.upsert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Derives company domains from email domains. */
public final class EmailDomains {

    /** Large free-mail providers; their domains never match a company. */
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

    /** Second-level names used by country registries: co.uk, com.br, or.jp. */
    private static final Set<String> SECOND_LEVEL = Set.of(
            "ac", "co", "com", "edu", "gen", "gob", "gouv", "gov", "gv", "info", "ltd", "mil", "muni", "ne", "net",
            "nhs", "nom", "or", "org", "plc", "police", "sch", "school", "web");

    private static final Set<String> HOSTS = Set.of(
            "onmicrosoft.com",
            "github.io",
            "gitlab.io",
            "herokuapp.com",
            "myshopify.com",
            "wixsite.com",
            "blogspot.com",
            "wordpress.com",
            "azurewebsites.net",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "web.app",
            "uk.com",
            "us.com",
            "eu.com",
            "de.com");

    /** Reserved for documentation (RFC 2606), so it names no employer. */
    private static final String DOCUMENTATION = "example.com";

    private EmailDomains() {}

    public static String of(String email) {
        var at = email == null ? -1 : email.lastIndexOf('@');
        return at < 0 || at == email.length() - 1
                ? null
                : email.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** The domain and its parents that a company can own, longest first: eu.acme.co.uk, acme.co.uk; never co.uk. */
    public static List<String> companiesOf(String domain) {
        var domains = new ArrayList<String>();
        for (var rest = domain;
                speaksForACompany(rest) && !isPublicSuffix(rest);
                rest = rest.substring(rest.indexOf('.') + 1)) {
            domains.add(rest);
        }
        return domains;
    }

    /** Registries and large hosts: each subdomain has its own owner. */
    private static boolean isPublicSuffix(String domain) {
        var labels = domain.split("\\.");
        return labels.length < 2
                || labels.length == 2 && labels[1].length() == 2 && SECOND_LEVEL.contains(labels[0])
                || HOSTS.contains(domain);
    }

    public static boolean isFree(String domain) {
        return domain != null && FREE.contains(domain);
    }

    static boolean speaksForACompany(String domain) {
        return domain != null && !isFree(domain) && !domain.equals(DOCUMENTATION);
    }
}
