package io.handoff.journey.export;

import io.handoff.activity.Activities;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Bounces;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.contact.ReportedScores;
import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.privacy.PersonalData;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.sla.ResponseClocks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The parts of an export that come from the modules below. */
@Component
@RequiredArgsConstructor
class PersonExportParts {

    private final Contacts contacts;
    private final Activities activities;
    private final Deals deals;
    private final Lifecycle lifecycle;
    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final DecisionSnapshots snapshots;
    private final OwnerSegments segments;
    private final ResponseClocks clocks;
    private final Notifications notifications;
    private final Appeals appeals;
    private final NurtureStays nurtures;
    private final Bounces bounces;
    private final ReportedScores scores;
    private final ContactIdentities identities;

    record Consent(String consent, Instant unsubscribedAt) {}

    /** The deal's other contacts are counted, not named. */
    record DealOf(Deal deal, boolean primary, int otherContacts) {

        static DealOf of(Deal deal, String contactId) {
            return new DealOf(
                    deal.of(contactId),
                    contactId.equals(deal.primaryContactId()),
                    deal.contactIds().size() - 1);
        }
    }

    /** @param to the contact's address for a nurture email, otherwise the login of one of our people */
    record MessageSent(
            Instant at,
            Instant sentAt,
            String kind,
            String to,
            String subject,
            String text,
            String status,
            String why) {

        static MessageSent of(Notification message) {
            var toContact = message.kind() == NotificationKind.NURTURE;
            return new MessageSent(
                    message.createdAt(),
                    message.sentAt(),
                    message.kind().name(),
                    toContact ? message.address() : message.recipient(),
                    message.subject(),
                    message.bodyText(),
                    message.status().name(),
                    message.statusReason());
        }
    }

    List<PersonalData> all() {
        var parts = new LinkedHashMap<String, BiFunction<Contact, Set<String>, Stream<?>>>();
        parts.put("contact", (contact, ids) -> Stream.of(contact));
        parts.put("consent", (contact, ids) -> Stream.of(new Consent(contact.consent(), contact.unsubscribedAt())));
        parts.put("company", (contact, ids) -> contacts.companyOf(contact).stream());
        parts.put("mergedContacts", (contact, ids) -> identities.mergedContactsOf(contact.id()).stream());
        parts.put("engagements", (contact, ids) -> contacts.engagementsOf(contact.id()).stream());
        parts.put("scores", (contact, ids) -> scores.of(contact.id()).stream());
        parts.put("activities", (contact, ids) -> activities.of(contact.id()).stream());
        parts.put(
                "deals", (contact, ids) -> deals.of(contact.id()).stream().map(deal -> DealOf.of(deal, contact.id())));
        parts.put("stageHistory", (contact, ids) -> lifecycle.history(contact.id()).stream());
        parts.put("handoffs", (contact, ids) -> handoffs.allOf(contact.id()).stream());
        parts.put("mqls", (contact, ids) -> mqls.of(contact.id()).stream());
        parts.put("decisions", (contact, ids) -> snapshots.of(contact.id()).stream());
        parts.put("appeals", (contact, ids) -> appeals.of(contact.id()).stream());
        parts.put("nurtures", (contact, ids) -> nurtures.of(contact.id()).stream());
        parts.put("bounces", (contact, ids) -> bounces.allOf(contact.id()).stream());
        parts.put("owners", (contact, ids) -> segments.ofAll(mqlIds(contact)).stream());
        parts.put(
                "responseClocks",
                (contact, ids) -> clocks.ofAll(mqlIds(contact)).stream().flatMap(clock -> clock.entries().stream()));
        parts.put(
                "messages",
                (contact, ids) -> notifications.about(contact.id()).stream().map(MessageSent::of));
        return parts.entrySet().stream().map(PersonExportParts::part).toList();
    }

    private List<String> mqlIds(Contact contact) {
        return mqls.of(contact.id()).stream().map(Mql::id).toList();
    }

    private static PersonalData part(Map.Entry<String, BiFunction<Contact, Set<String>, Stream<?>>> part) {
        return new PersonalData() {
            @Override
            public String name() {
                return part.getKey();
            }

            @Override
            public Stream<?> of(Contact contact, Set<String> ids) {
                return part.getValue().apply(contact, ids);
            }
        };
    }
}
