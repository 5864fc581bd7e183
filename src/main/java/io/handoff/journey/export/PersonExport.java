package io.handoff.journey.export;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.privacy.PersonalData;
import io.handoff.team.Teams;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;

/** Writes all data about one person as JSON, one part at a time, so that memory is needed only for the largest part. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PersonExport {

    private final PersonExportParts parts;
    private final List<PersonalData> more;
    private final Contacts contacts;
    private final ContactIdentities identities;
    private final Teams teams;
    private final ObjectMapper json;
    private final Clock clock;

    @Transactional(readOnly = true)
    public void write(Contact contact, OutputStream to) throws IOException {
        var formerIds = contacts.formerIdsOf(contact.id());
        var ids = new HashSet<>(formerIds);
        ids.add(contact.id());
        var addresses = identities.otherAddressesOf(contact.id());
        var others = new OtherPeople(contact, addresses, teams.names());
        var all = new ArrayList<>(parts.all());
        all.addAll(more);
        try (var out = json.writerWithDefaultPrettyPrinter().createGenerator(to)) {
            out.writeStartObject();
            out.writeStringProperty("exportedAt", clock.instant().toString());
            out.writeStringProperty("id", contact.id());
            out.writePOJOProperty("formerIds", formerIds);
            out.writePOJOProperty("otherAddresses", addresses);
            for (var part : all) {
                write(part, contact, ids, others, out);
            }
            out.writeEndObject();
        }
    }

    private void write(PersonalData part, Contact contact, Set<String> ids, OtherPeople others, JsonGenerator out)
            throws IOException {
        out.writeArrayPropertyStart(part.name());
        var values = part.of(contact, ids).iterator();
        while (values.hasNext()) {
            out.writeTree(others.leftOut(json.valueToTree(values.next())));
        }
        out.writeEndArray();
        out.flush();
    }
}
