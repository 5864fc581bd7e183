package io.handoff.qualification;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.contact.LateEngagements;
import io.handoff.contact.ProfileCodes;
import io.handoff.contact.ProfileField;
import io.handoff.input.CountryCodes;
import io.handoff.input.DomainName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects the inputs of {@code mql-criteria} from a contact's data. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Qualification {

    private static final Duration PRICING_WINDOW = Duration.ofDays(7);

    private final Contacts contacts;
    private final LateEngagements late;
    private final QualificationSettings settings;

    /**
     * Flat: only strings, integers, booleans and nulls. Contains every input, also null ones, except {@code armed}, which depends on
     * earlier MQLs.
     */
    public Map<String, Object> factsOf(QualificationInput question, PointsTable points, ProfileCodes codes) {
        var contact = question.contact();
        return factsOf(
                question,
                contacts.companyOf(contact).orElse(null),
                contacts.engagementsOf(contact.id()),
                points,
                codes);
    }

    /**
     * As above, for a contact that need not be stored.
     *
     * @param company null = unknown
     */
    public Map<String, Object> factsOf(
            QualificationInput question,
            Company company,
            List<Engagement> engagements,
            PointsTable points,
            ProfileCodes codes) {
        var contact = question.contact();
        var score = new EngagementScore(engagements, points);
        var facts = new HashMap<String, Object>();
        facts.put("stage", question.stage());
        facts.put("seniority", codes.of(ProfileField.SENIORITY, contact.seniority()));
        facts.put("department", codes.of(ProfileField.DEPARTMENT, contact.department()));
        facts.put("jobTitle", contact.jobTitle());
        facts.put("source", contact.source());
        putCompany(facts, question.contact(), company, codes);
        putKnockOuts(facts, question);
        putIntent(facts, question, engagements);
        facts.put("externalScore", wholePoints(contact.externalScore()));
        facts.put("engagementScore", (int) Math.round(score.at(question.at())));
        return facts;
    }

    /** The points per kind of engagement at an instant. */
    @Transactional(readOnly = true)
    public List<EngagementKindScore> engagementWorth(String contactId, Instant at, PointsTable points) {
        return new EngagementScore(contacts.engagementsOf(contactId), points).perKind(at);
    }

    private static void putCompany(Map<String, Object> facts, Contact contact, Company company, ProfileCodes codes) {
        facts.put("employees", company == null ? null : company.employees());
        facts.put("industry", company == null ? null : codes.of(ProfileField.INDUSTRY, company.industry()));
        facts.put("abmTier", company == null ? null : company.abmTier());
        var country = company == null ? null : company.country();
        facts.put("country", CountryCodes.of(country != null ? country : contact.country()));
    }

    private void putKnockOuts(Map<String, Object> facts, QualificationInput question) {
        var contact = question.contact();
        var domain = contact.emailDomain();
        facts.put("freeMail", contact.usesFreeMail());
        facts.put("competitor", isUnder(settings.competitorDomains(), domain));
        facts.put("ownStaff", isUnder(question.ownDomains(), domain));
        facts.put("testDomain", isUnder(settings.testDomains(), domain));
        facts.put("student", isStudent(contact));
    }

    private void putIntent(Map<String, Object> facts, QualificationInput question, List<Engagement> engagements) {
        var fresh = engagements.stream()
                .filter(e -> !e.occurredAt().isAfter(question.at()))
                .filter(e -> !late.isLate(e))
                .filter(e -> question.since() == null || e.occurredAt().isAfter(question.since()))
                .toList();
        facts.put("demoRequested", fresh.stream().anyMatch(kind("DEMO_REQUEST")));
        facts.put("contactSales", fresh.stream().anyMatch(kind("CONTACT_SALES")));
        facts.put("trialStarted", fresh.stream().anyMatch(kind("TRIAL_START")));
        facts.put("outboundReply", fresh.stream().anyMatch(kind("OUTBOUND_REPLY")));
        var weekAgo = question.at().minus(PRICING_WINDOW);
        facts.put("pricingPageViews7d", (int) fresh.stream()
                .filter(kind("PRICING_PAGE_VIEW"))
                .filter(e -> e.occurredAt().isAfter(weekAgo))
                .count());
    }

    /** Rounded down: 59.6 must not reach 60. */
    private static Integer wholePoints(BigDecimal score) {
        return score == null ? null : score.setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    private static Predicate<Engagement> kind(String kind) {
        return engagement -> engagement.kind().equals(kind);
    }

    private static boolean isUnder(Set<String> domains, String domain) {
        return domain != null
                && domains.stream()
                        .map(DomainName::of)
                        .flatMap(Optional::stream)
                        .anyMatch(own -> DomainName.isUnder(domain, own));
    }

    private static boolean isStudent(Contact contact) {
        return saysStudent(contact.seniority()) || saysStudent(contact.jobTitle());
    }

    private static boolean saysStudent(String words) {
        return words != null
                && List.of(words.toLowerCase(Locale.ROOT).split("\\W+")).contains("student");
    }
}
