package io.handoff;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules: a contact's event walks forward by call, sideways by event, never backward. */
class ModularityTests {

    @Test
    void modules_use_only_what_they_name_and_only_each_others_faces() {
        ApplicationModules.of(HandoffApplication.class).verify();
    }
}
