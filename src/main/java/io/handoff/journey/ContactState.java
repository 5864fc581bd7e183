package io.handoff.journey;

import io.handoff.contact.Bounce;
import io.handoff.contact.Company;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Owner;
import java.time.Instant;
import java.util.List;

/**
 * The current state of a contact; of personal data only name and company.
 *
 * @param since when the contact reached this stage; absent if the stage never changed
 * @param owner the current owner
 * @param mql the latest pass
 * @param sqlAt last time it became an SQL; {@code opportunityAt} and {@code customerAt} likewise
 * @param waitsFor fields that must change before it can become an MQL again
 * @param implied whether the latest MQL or its acceptance was implied by a deal or by a stage an admin set
 * @param emailBounced emails to the address bounce; absent = no bounce known
 */
record ContactState(
        String id,
        String name,
        CompanyName company,
        Stage stage,
        Instant since,
        Owner owner,
        MqlState mql,
        Instant sqlAt,
        Instant opportunityAt,
        Instant customerAt,
        List<String> waitsFor,
        boolean implied,
        boolean unsubscribed,
        EmailBounced emailBounced) {

    record CompanyName(String name, String domain) {

        static CompanyName of(Company company) {
            return new CompanyName(company.name(), company.domain());
        }
    }

    record MqlState(
            String id,
            int pass,
            String type,
            Instant mqlAt,
            Instant respondBy,
            Instant respondedAt,
            MqlStatus status,
            String reasonCode,
            Integer score,
            String rejectReason,
            String outcome) {

        static MqlState of(Mql mql) {
            return new MqlState(
                    mql.id(),
                    mql.pass(),
                    mql.type(),
                    mql.mqlAt(),
                    mql.respondBy(),
                    mql.respondedAt(),
                    mql.status(),
                    mql.reasonCode(),
                    mql.score(),
                    mql.rejectReason(),
                    mql.outcome());
        }
    }

    record EmailBounced(Instant since, String reason) {

        static EmailBounced of(Bounce bounce) {
            return new EmailBounced(bounce.at(), bounce.reason());
        }
    }

    static ContactState of(ContactOverview journey) {
        var contact = journey.contact();
        var stage = journey.contactStage();
        var mql = journey.mql();
        return new ContactState(
                contact.id(),
                contact.displayName(),
                journey.company() == null ? null : CompanyName.of(journey.company()),
                stage.stage(),
                stage.since(),
                journey.owner(),
                mql == null ? null : MqlState.of(mql),
                stage.sqlAt(),
                stage.opportunityAt(),
                stage.customerAt(),
                journey.waitsFor(),
                mql != null && mql.impliedBy() != null,
                contact.isUnsubscribed(),
                journey.bounce() == null ? null : EmailBounced.of(journey.bounce()));
    }
}
