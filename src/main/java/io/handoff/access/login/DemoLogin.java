package io.handoff.access.login;

import java.util.List;

/** A demo login offered on the landing page. */
public record DemoLogin(String id, String what) {

    public static List<DemoLogin> all() {
        return List.of(
                new DemoLogin("sdr1", "works MQLs"),
                new DemoLogin("ae1", "works SQLs and deals"),
                new DemoLogin("manager", "leads the SDRs"),
                new DemoLogin("marketing", "brings the leads"),
                new DemoLogin("revops", "runs process and tables"),
                new DemoLogin("admin", "administers people"));
    }
}
