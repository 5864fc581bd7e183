package io.handoff.intake.inbox;

import java.util.HashMap;
import java.util.Map;

final class InboxParams {

    private InboxParams() {}

    static Map<String, Object> of(InboxRows.Entry entry) {
        var params = new HashMap<String, Object>();
        params.put("id", entry.id());
        params.put("status", entry.status().name());
        params.put("data", entry.data());
        params.put("problem", entry.problem());
        params.put("attempts", entry.attempts());
        return params;
    }
}
