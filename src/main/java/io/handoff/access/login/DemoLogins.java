package io.handoff.access.login;

import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.access.rights.Groups;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Creates the demo logins; each password equals the id. */
@Component
@RequiredArgsConstructor
public class DemoLogins {

    private static final Map<String, Groups> PEOPLE = people();

    private final Identities identities;
    private final DemoMode demo;

    public void ensure() {
        if (demo.on()) {
            PEOPLE.forEach(this::ensure);
        }
    }

    private void ensure(String id, Groups group) {
        if (identities.find(id).isEmpty()) {
            identities.ensureUser(id, id, id + "@acme.example", Set.of(group.id));
        }
        if (!identities.hasPassword(id)) {
            identities.setPassword(id, id);
        }
    }

    private static Map<String, Groups> people() {
        var people = new LinkedHashMap<String, Groups>();
        for (var id : new String[] {"sdr1", "sdr2", "sdr3", "sdr4"}) {
            people.put(id, Groups.SDR_INBOUND);
        }
        people.put("sdr5", Groups.SDR_OUTBOUND);
        people.put("sdr6", Groups.SDR_OUTBOUND);
        people.put("ae1", Groups.AE_ENTERPRISE);
        people.put("ae2", Groups.AE_ENTERPRISE);
        people.put("ae3", Groups.AE_MID_MARKET);
        people.put("ae4", Groups.AE_MID_MARKET);
        people.put("manager", Groups.SDR_MANAGERS);
        people.put("sales-leader", Groups.SALES_LEADERS);
        people.put("marketing", Groups.MARKETING);
        people.put("revops", Groups.REVOPS);
        people.put("integration", Groups.INTEGRATIONS);
        return people;
    }
}
