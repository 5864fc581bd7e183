package io.handoff.journey;

import io.handoff.privacy.Erasure;
import io.handoff.privacy.Erasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists erasures without naming the erased contacts. */
@RestController
@RequestMapping("/api/erasures")
@Tag(name = "Contacts")
@RequiredArgsConstructor
class ErasuresApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final Erasures erasures;

    @GetMapping
    @Operation(
            summary = "Erasures, the newest first",
            description = "Without names. Finished when the engine's history has no data of the person any more.")
    PagedModel<Erasure> page(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        List<Erasure> rows = erasures.page(wanted.getPageSize(), wanted.getOffset());
        Page<Erasure> shown = new PageImpl<>(rows, wanted, erasures.count());
        return new PagedModel<>(shown);
    }
}
