package io.handoff.notification;

import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Who is told of a message and how: everybody in the application, and by email or in the Slack channel of their team. */
@Component
@RequiredArgsConstructor
class Audience {

    private final ChannelSettings settings;
    private final SlackWebhooks webhooks;
    private final AddressBook addresses;
    private final Teams teams;

    /** How somebody is told besides in the application; where a post says it, no email does. */
    record Way(boolean exists, boolean mail, Optional<SlackWebhook> post) {

        /** Named twice, for example as a manager and as one of ops: an email if either has one. */
        Way and(Way other) {
            return mail || post.isPresent() ? this : other.mail ? other : this;
        }
    }

    /**
     * @param people login, or the group if it has no members → way
     * @param posts channel → names of those it is for; none when it is for the whole group
     */
    record Plan(Map<String, Way> people, Map<SlackWebhook, Set<String>> posts) {}

    Plan of(NewNotification message) {
        var wanted = settings.channelsOf(message.kind());
        var plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var recipient : message.recipients()) {
            var post = wanted.contains(Channel.SLACK)
                    ? webhooks.of(team(message, recipient))
                    : Optional.<SlackWebhook>empty();
            post.ifPresent(channel -> addressees(plan, channel).addAll(names(recipient)));
            // a team without a Slack channel is told by email: nobody goes untold
            var mail = wanted.contains(Channel.EMAIL) || wanted.contains(Channel.SLACK) && post.isEmpty();
            for (var person : people(recipient)) {
                plan.people().merge(person, new Way(true, mail, post), Way::and);
            }
            if (people(recipient).isEmpty()) {
                plan.people().put(recipient.id(), new Way(false, false, post));
            }
        }
        return plan;
    }

    private static Set<String> addressees(Plan plan, SlackWebhook channel) {
        return plan.posts().computeIfAbsent(channel, none -> new LinkedHashSet<>());
    }

    /** In a channel of many, "yours" wants a name. */
    private List<String> names(Recipient recipient) {
        return recipient.group() ? List.of() : List.of(teams.names().ofPerson(recipient.id()));
    }

    private List<String> people(Recipient recipient) {
        return recipient.group() ? addresses.membersOf(recipient.id()) : List.of(recipient.id());
    }

    /** Whose channel it is for: a group's own; a rep's own team, or for who has none the team it is about. */
    private String team(NewNotification message, Recipient recipient) {
        return recipient.group()
                ? recipient.id()
                : teams.findRep(recipient.id()).map(Rep::teamId).orElse(message.teamId());
    }
}
