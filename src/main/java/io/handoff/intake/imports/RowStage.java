package io.handoff.intake.imports;

import io.handoff.lifecycle.Stage;
import java.util.Optional;
import java.util.Set;

/** A stage as another program tells it. */
final class RowStage {

    private static final Set<Stage> WITH_SALES = Set.of(Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER);

    private RowStage() {}

    /** Empty for a word that is no stage of ours. */
    static Optional<Stage> of(String told) {
        return Optional.ofNullable(
                switch (told.replace("_", "")) {
                    case "SUBSCRIBER" -> Stage.SUBSCRIBER;
                    case "LEAD" -> Stage.LEAD;
                    case "MQL", "MARKETINGQUALIFIEDLEAD" -> Stage.MQL;
                    case "SQL", "SALESQUALIFIEDLEAD" -> Stage.SQL;
                    case "OPPORTUNITY" -> Stage.OPPORTUNITY;
                    case "CUSTOMER", "EVANGELIST" -> Stage.CUSTOMER;
                    case "DISQUALIFIED", "UNQUALIFIED" -> Stage.DISQUALIFIED;
                    default -> null;
                });
    }

    /** Sales has it, the file says: nothing for the queue of new MQLs. */
    static boolean isWithSales(String told) {
        return told != null && of(told).filter(WITH_SALES::contains).isPresent();
    }
}
