package io.handoff.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code groups:}, the members of roles and teams. Roles carry rights, so an unknown group is an error, not a new group. */
class GroupSection {

    static final String MANAGERS = "sdr-managers";
    private static final List<String> ROLES =
            List.of(MANAGERS, "sales-leaders", "marketing", "revops", "integrations", "camunda-admin");

    /** Logins by group. Active reps need no entry: they are members of their team's group. */
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
