package io.handoff.process.clock;

import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.sla.ResponseCorrections;
import io.handoff.sla.ResponseDues;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Withdraws a first response that turned out to be none, in ledger and MQL; another activity that counts takes its place. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class WithdrawResponse {

    private final Mqls mqls;
    private final ResponseCorrections corrections;
    private final RecordResponse recordResponse;

    /**
     * @param by login of who withdrew it; null = told by an event
     * @return the dues of the clock if the MQL waits for a response again; without dues if no clock runs yet
     */
    public Optional<Waiting> of(Mql mql, String by, String note) {
        var dues = corrections.resume(mql.id(), mql.ownerId(), by, note);
        mqls.change(
                mql.id(),
                one -> one.responseWithdrawn(dues.map(ResponseDues::respondBy).orElse(one.respondBy())));
        return recordResponse.isKnown(mql.id()) ? Optional.empty() : Optional.of(new Waiting(dues.orElse(null)));
    }

    /** @param dues null while no clock runs */
    public record Waiting(ResponseDues dues) {}
}
