package io.handoff.intake.imports.apply;

import io.handoff.lifecycle.Stage;
import java.util.Optional;
import java.util.Set;

/** Reads the lifecycle stage that another program exports. */
public final class RowStage {

    private static final Set<Stage> WITH_SALES = Set.of(Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER);

    private RowStage() {}

    /** Empty for an unknown stage. */
    static Optional<Stage> of(String received) {
        return Optional.ofNullable(
                switch (received.replace("_", "")) {
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

    /** Whether sales already works the contact, by the file: it is not offered as an MQL. */
    public static boolean isWithSales(String received) {
        return received != null && of(received).filter(WITH_SALES::contains).isPresent();
    }
}
