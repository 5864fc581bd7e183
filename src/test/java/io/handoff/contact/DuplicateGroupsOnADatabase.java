package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** The list of likely duplicates, in a database of its own. */
abstract class DuplicateGroupsOnADatabase extends ContactFixture {

    @Test
    @DisplayName("M35 groups by address, also a former one, and by phone number, newest first and by page")
    void groups() {
        var groups = context.getBean(DuplicateGroups.class);
        upsert(id, MONDAY, "email", "old@" + domain, "phone", "+15550" + id);
        upsert(id, MONDAY.plusSeconds(1), "email", "new@" + domain);
        upsert("b-" + id, MONDAY.plusSeconds(2), "email", "old@" + domain);
        upsert("c-" + id, MONDAY.plusSeconds(3), "phone", "+15550" + id);
        upsert("d-" + id, MONDAY.plusSeconds(4), "email", "dan@" + domain);

        var all = groups.page(PageRequest.of(0, 10));
        assertThat(all.getTotalElements()).isEqualTo(2);
        assertThat(all.getContent())
                .extracting(DuplicateGroup::shared, DuplicateGroup::ids)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phone number", List.of(id, "c-" + id)),
                        org.assertj.core.groups.Tuple.tuple("address", List.of(id, "b-" + id)));
        assertThat(groups.page(PageRequest.of(1, 1)).getContent())
                .extracting(DuplicateGroup::shared)
                .containsExactly("address");

        groups.markDifferent(List.of(id, "b-" + id), "revops", TUESDAY);
        groups.markDifferent(List.of("b-" + id, id), "revops", TUESDAY);
        contacts.merge(id, List.of("c-" + id), TUESDAY);
        assertThat(groups.page(PageRequest.of(0, 10)).getContent()).isEmpty();

        for (var one : List.of("e-", "f-", "g-")) {
            upsert(one + id, TUESDAY, "email", "eve@" + domain);
        }
        groups.markDifferent(List.of("e-" + id, "g-" + id), "revops", TUESDAY);
        groups.markDifferent(List.of("f-" + id, "g-" + id), "revops", TUESDAY);
        assertThat(groups.page(PageRequest.of(0, 10)).getContent())
                .as("who is told apart from all others is not offered for a merge with them")
                .extracting(DuplicateGroup::ids)
                .containsExactly(List.of("e-" + id, "f-" + id));
    }
}
