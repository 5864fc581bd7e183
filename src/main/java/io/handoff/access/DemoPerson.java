package io.handoff.access;

import java.util.List;

/** Someone a visitor of the demo can sign in as. */
record DemoPerson(String id, String what) {

    static List<DemoPerson> all() {
        return List.of(
                new DemoPerson("sdr1", "works MQLs"),
                new DemoPerson("ae1", "works SQLs and deals"),
                new DemoPerson("manager", "leads the SDRs"),
                new DemoPerson("marketing", "brings the leads"),
                new DemoPerson("revops", "runs process and tables"),
                new DemoPerson("admin", "administers people"));
    }
}
