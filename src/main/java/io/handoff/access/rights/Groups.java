package io.handoff.access.rights;

import java.util.List;
import java.util.stream.Stream;

/** The groups to which rights are granted. The organisation file may add team groups, but no roles. */
public enum Groups {
    SDR_INBOUND("sdr-inbound", "SDR-Inbound"),
    SDR_OUTBOUND("sdr-outbound", "SDR-Outbound"),
    AE_ENTERPRISE("ae-enterprise", "AE-Enterprise"),
    AE_MID_MARKET("ae-mid-market", "AE-Mid-Market"),
    SDR_MANAGERS("sdr-managers", "SDR managers"),
    SALES_LEADERS("sales-leaders", "Sales leaders"),
    MARKETING("marketing", "Marketing"),
    REVOPS("revops", "RevOps"),
    INTEGRATIONS("integrations", "Integrations"),
    ADMIN("camunda-admin", "Administrators");

    /** Sales development reps, who work MQLs. */
    public static final List<Groups> SDRS = List.of(SDR_INBOUND, SDR_OUTBOUND);
    /** Account executives, who work SQLs. */
    public static final List<Groups> AES = List.of(AE_ENTERPRISE, AE_MID_MARKET);
    /** All reps. */
    public static final List<Groups> REPS =
            Stream.concat(SDRS.stream(), AES.stream()).toList();
    /** Managers and leaders of the reps. */
    public static final List<Groups> MANAGERS = List.of(SDR_MANAGERS, SALES_LEADERS);
    /** RevOps and administrators. */
    public static final List<Groups> OPS = List.of(REVOPS, ADMIN);

    public final String id;
    public final String label;

    Groups(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The Spring Security authority of the group's members. */
    public static String authority(String groupId) {
        return "GROUP_" + groupId;
    }

    @SafeVarargs
    public static String[] authorities(List<Groups>... groups) {
        return Stream.of(groups).flatMap(List::stream).map(g -> authority(g.id)).toArray(String[]::new);
    }
}
