package io.handoff.journey.export;

import io.handoff.contact.Contact;
import io.handoff.team.DisplayNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Removes other people from an export: our own people are named, all others left out. */
final class OtherPeople {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d._%+'-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");

    /** Fields that hold a login or an email address of someone who worked on the contact. */
    private static final Set<String> OURS = Set.of(
            "ownerId",
            "decidedBy",
            "respondedBy",
            "movedBy",
            "repId",
            "by",
            "repEmail",
            "byEmail",
            "ownerEmail",
            "assignee",
            "appealedBy",
            "rejectedBy",
            "stoppedBy",
            "uploadedBy",
            "login");

    private final Contact contact;
    private final Collection<String> otherAddresses;
    private final DisplayNames names;

    /** @param otherAddresses further addresses of the contact */
    OtherPeople(Contact contact, Collection<String> otherAddresses, DisplayNames names) {
        this.contact = contact;
        this.otherAddresses = otherAddresses;
        this.names = names;
    }

    JsonNode leftOut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(ofField(field.getKey(), field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, leftOut(array.get(i)));
            }
        } else if (node instanceof StringNode text) {
            return StringNode.valueOf(ADDRESS.matcher(text.stringValue()).replaceAll(found -> named(found.group())));
        }
        return node;
    }

    private JsonNode ofField(String name, JsonNode value) {
        return value.isString() && OURS.contains(name)
                ? leftOut(StringNode.valueOf(names.ofPerson(value.stringValue())))
                : leftOut(value);
    }

    private String named(String address) {
        if (address.equalsIgnoreCase(contact.email()) || otherAddresses.contains(address.toLowerCase(Locale.ROOT))) {
            return Matcher.quoteReplacement(address);
        }
        var name = names.ofPerson(address);
        return Matcher.quoteReplacement(name.equals(address) ? "(somebody else)" : name);
    }
}
