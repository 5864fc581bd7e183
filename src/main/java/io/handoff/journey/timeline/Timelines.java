package io.handoff.journey.timeline;

import io.handoff.contact.Contact;
import io.handoff.mql.Mqls;
import io.handoff.team.Teams;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the timeline of a contact, latest first. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Timelines {

    private static final Comparator<TimelineEntry> IN_ORDER =
            Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::kind);

    private final List<TimelineSource> sources;
    private final Mqls mqls;
    private final Teams teams;

    public Page<TimelineEntry> of(Contact contact, Pageable wanted) {
        var subject = new TimelineSubject(
                contact, mqls.of(contact.id()), teams.names(), teams.company().zone());
        var all = sources.stream()
                .flatMap(source -> source.of(subject))
                .sorted(IN_ORDER)
                .collect(Collectors.toList());
        Collections.reverse(all);
        var from = (int) Math.min(wanted.getOffset(), all.size());
        var to = Math.min(from + wanted.getPageSize(), all.size());
        return new PageImpl<>(all.subList(from, to), wanted, all.size());
    }
}
