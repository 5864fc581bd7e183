package io.handoff.deal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an update says about a deal's contacts.
 *
 * @param ids known contacts in the order told; empty = nobody; null = not told
 * @param primaryId the primary contact; null = not told: then it is the first one
 */
public record DealContacts(List<String> ids, String primaryId) {

    public static final DealContacts NOT_TOLD = new DealContacts(null, null);

    public static DealContacts of(String... ids) {
        return new DealContacts(List.of(ids), null);
    }

    /** The primary contact first; without effect while it is not on the deal. */
    List<String> inOrder() {
        if (primaryId == null || !ids.contains(primaryId)) {
            return List.copyOf(ids);
        }
        return Stream.concat(Stream.of(primaryId), ids.stream().filter(id -> !id.equals(primaryId)))
                .toList();
    }
}
