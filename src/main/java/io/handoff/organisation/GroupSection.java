package io.handoff.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code groups:} — who has which role beside the teams. Roles carry rights, so an unknown one is a mistake, not a new group. */
class GroupSection {

    static final String MANAGERS = "sdr-managers";
    private static final List<String> ROLES =
            List.of(MANAGERS, "sales-leaders", "marketing", "revops", "integrations", "camunda-admin");

    /** Logins by group. A team's reps are members of their team's group anyway. */
    static Map<String, Set<String>> read(FileEntry file, Set<String> teams) {
        var result = new LinkedHashMap<String, Set<String>>();
        var known = new TreeSet<>(ROLES);
        known.addAll(teams);
        file.get("groups")
                .ifPresent(section -> section.map("groups", Set.of()).forEach((group, members) -> {
                    if (!known.contains(group)) {
                        members.problem("unknown group \"%s\"%s".formatted(group, FileEntry.among(known)));
                    }
                    result.put(group, new LinkedHashSet<>(members.readAll("members", FileEntry::checkedId)));
                }));
        return result;
    }
}
