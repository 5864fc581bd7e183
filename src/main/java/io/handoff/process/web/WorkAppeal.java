package io.handoff.process.web;

import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.mql.Appeal;
import io.handoff.mql.Mqls;
import io.handoff.mql.UnknownMql;
import io.handoff.process.salesdecision.AppealRejection;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Starts appeals from the page and the API; callers are authorised by the HTTP security rules. */
@Component
@RequiredArgsConstructor
class WorkAppeal {

    private final AppealRejection appeals;
    private final ConflictRetry attempts;
    private final Contacts contacts;
    private final Mqls mqls;

    Appeal begin(String mqlId, String because, String login) {
        return attempts.run(() -> {
            contacts.lock(
                    mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId)).contactId());
            return appeals.begin(mqls.find(mqlId).orElseThrow(), because, login);
        });
    }
}
