package io.handoff.notification.delivery;

import io.handoff.notification.AddressBook;
import io.handoff.notification.Channel;
import io.handoff.notification.NewNotification;
import io.handoff.notification.Recipient;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.settings.SlackWebhook;
import io.handoff.notification.slack.SlackWebhooks;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Resolves the recipients of a message and their channels: in the application for all, plus email or their team's Slack channel. */
@Component
@RequiredArgsConstructor
public class Audience {

    private final ChannelSettings settings;
    private final SlackWebhooks webhooks;
    private final AddressBook addresses;
    private final Teams teams;

    /** A person's channels besides the application; {@code post} without {@code mail} means that the Slack post replaces the email. */
    public record Way(boolean exists, boolean mail, Optional<SlackWebhook> post) {

        /** For a person reached twice, for example as manager and as member of ops: the first that has an email or a post. */
        Way and(Way other) {
            return mail || post.isPresent() ? this : other.mail ? other : this;
        }
    }

    /**
     * @param people by login (or by group id, if the group has no members)
     * @param posts by Slack channel, the names of the people addressed; empty for a whole group
     */
    public record Plan(Map<String, Way> people, Map<SlackWebhook, Set<String>> posts) {}

    public Plan of(NewNotification message) {
        var wanted = settings.channelsOf(message.kind());
        var plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var recipient : message.recipients()) {
            var post = wanted.contains(Channel.SLACK)
                    ? webhooks.of(team(message, recipient))
                    : Optional.<SlackWebhook>empty();
            post.ifPresent(channel -> addressees(plan, channel).addAll(names(recipient)));
            // a team without a Slack channel gets an email instead
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

    /** Names to show in a shared channel, where "yours" is ambiguous; empty for a group. */
    private List<String> names(Recipient recipient) {
        return recipient.group() ? List.of() : List.of(teams.names().ofPerson(recipient.id()));
    }

    private List<String> people(Recipient recipient) {
        return recipient.group() ? addresses.membersOf(recipient.id()) : List.of(recipient.id());
    }

    /** The team whose Slack channel is used: a group's own, or the rep's team; for people who are no reps, the team of the message. */
    private String team(NewNotification message, Recipient recipient) {
        return recipient.group()
                ? recipient.id()
                : teams.findRep(recipient.id()).map(Rep::teamId).orElse(message.teamId());
    }
}
