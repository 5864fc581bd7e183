package io.handoff.reporting.counters;

import io.handoff.mql.MqlStatus;
import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.sla.SegmentOutcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is counted of MQLs. Each measure has a definition for readers, a predicate for the counters and an SQL condition for the list of
 * MQLs behind the number; a test checks that predicate and condition agree.
 *
 * <p>In a condition {@code f} is the fact and {@code j} holds the judgement, of the MQL or of an owner segment.
 */
public enum Measure {
    MQLS(
            "MQLs",
            "Passes of contacts as a marketing qualified lead; a contact that comes back counts again. Without those that a deal or an"
                    + " admin showed to be further already (\"without an MQL step\").",
            fact -> true,
            "true",
            WeekBasis.MQL),
    IMPLIED(
            "Without an MQL step",
            "Contacts that a deal, or an admin, showed to be further than an MQL. They have no response target: they are not among the"
                    + " MQLs, their response times and their conversion; they do count among customers and money.",
            MqlFact::implied,
            "f.implied",
            WeekBasis.MQL),
    MET(
            "Answered in time",
            "A person called, wrote or met the lead at or before it was due, in working time.",
            fact -> fact.judgement() == SegmentOutcome.MET,
            "j.judgement = 'MET'",
            WeekBasis.MQL),
    MISSED(
            "Missed",
            "Not answered by the due time: answered later, not yet, or accepted without an answer. Rejecting after the due does not"
                    + " heal it.",
            fact -> fact.judgement() == SegmentOutcome.MISSED,
            "j.judgement = 'MISSED'",
            WeekBasis.MQL),
    COVERED(
            "Covered by somebody else",
            "Another person answered in this owner's time: neither met nor missed by this owner.",
            fact -> fact.judgement() == SegmentOutcome.COVERED,
            "j.judgement = 'COVERED'",
            WeekBasis.MQL),
    PENDING(
            "Still running",
            "Not answered and not due yet; not in the share, and final when the clock has stopped.",
            fact -> fact.judgement() == SegmentOutcome.PENDING,
            "j.judgement = 'PENDING'",
            WeekBasis.MQL),
    NOT_COUNTED(
            "Outside the share",
            "Rejected before it was due, handed over before it was due, excused, cancelled, or ended before a clock began.",
            fact -> fact.judgement() == SegmentOutcome.NOT_COUNTED,
            "j.judgement = 'NOT_COUNTED'",
            WeekBasis.MQL),
    TARGETED(
            "Judged by the gold standard",
            "MQLs answered in time or missed whose type had a gold standard in sla-policy when the clock began.",
            fact -> fact.onTarget() != null,
            "f.on_target is not null",
            WeekBasis.MQL),
    ON_TARGET(
            "Within the gold standard",
            "Answered within the gold standard of sla-policy for the type it began with (a demo request: 5 minutes), in working time.",
            fact -> Boolean.TRUE.equals(fact.onTarget()),
            "f.on_target",
            WeekBasis.MQL),
    ANSWERED(
            "Answered",
            "With a first response of a person, whenever.",
            fact -> fact.isAnswered(),
            "f.wall_seconds is not null",
            WeekBasis.MQL),
    UNDECIDED(
            "Not decided yet",
            "With sales, neither accepted nor rejected.",
            fact -> fact.decision() == MqlStatus.OPEN,
            "f.decision = 'OPEN'",
            WeekBasis.MQL),
    ACCEPTED(
            "Accepted",
            "Accepted by sales, also those taken back later.",
            fact -> fact.decision() == MqlStatus.ACCEPTED,
            "f.decision = 'ACCEPTED'",
            WeekBasis.MQL,
            WeekBasis.DECISION),
    REJECTED(
            "Rejected",
            "Given back to marketing with a reason. An overturned rejection does not count; an acceptance taken back is counted apart.",
            fact -> fact.decision() == MqlStatus.REJECTED,
            "f.decision = 'REJECTED'",
            Measure::reason,
            WeekBasis.MQL,
            WeekBasis.DECISION),
    DISQUALIFIED(
            "Disqualified",
            "Taken out by operations before sales decided.",
            fact -> fact.decision() == MqlStatus.DISQUALIFIED,
            "f.decision = 'DISQUALIFIED'",
            WeekBasis.MQL,
            WeekBasis.DECISION),
    ENDED(
            "Ended without a decision",
            "The contact was merged into another or erased, or its stage set by hand.",
            fact -> fact.decision() == MqlStatus.ENDED,
            "f.decision = 'ENDED'",
            WeekBasis.MQL),
    APPEALED(
            "Appealed",
            "Marketing objected to the rejection.",
            fact -> fact.appeal() != null,
            "f.appeal is not null",
            WeekBasis.MQL),
    OVERTURNED(
            "Overturned",
            "The appeal was right: the MQL went back to sales.",
            fact -> "OVERTURNED".equals(fact.appeal()),
            "f.appeal = 'OVERTURNED'",
            WeekBasis.MQL),
    UPHELD(
            "Upheld",
            "The rejection was upheld.",
            fact -> "UPHELD".equals(fact.appeal()),
            "f.appeal = 'UPHELD'",
            WeekBasis.MQL),
    SQLS(
            "SQLs",
            "MQLs that sales accepted and that became a sales qualified lead, also those taken back later.",
            fact -> fact.weeks().sql() != null,
            "f.sql_week is not null",
            WeekBasis.MQL,
            WeekBasis.SQL),
    SQLS_OPEN(
            "SQLs still open",
            "Neither a customer nor over.",
            fact -> fact.weeks().sql() != null && fact.sqlOpen(),
            "f.sql_week is not null and f.sql_open",
            WeekBasis.MQL,
            WeekBasis.SQL),
    SQL_DISQUALIFIED(
            "SQL disqualified",
            "Accepted, and taken back later with a reason. No rejections.",
            fact -> fact.sqlDisqualified(),
            "f.sql_disqualified",
            Measure::reason,
            WeekBasis.MQL,
            WeekBasis.SQL),
    SQL_CUSTOMERS(
            "Customers from SQLs",
            "SQLs that became a customer; without those that had no MQL step.",
            fact -> !fact.implied()
                    && fact.weeks().sql() != null
                    && fact.weeks().customer() != null,
            "f.sql_week is not null and f.customer_week is not null",
            WeekBasis.MQL,
            WeekBasis.SQL,
            WeekBasis.CUSTOMER),
    CUSTOMERS(
            "Customers",
            "Became a customer, with or without an MQL step; credited to the source of the pass that did.",
            fact -> fact.weeks().customer() != null,
            "f.customer_week is not null",
            WeekBasis.MQL,
            WeekBasis.CUSTOMER),
    FIRST_PASS_CUSTOMERS(
            "Customers by first pass",
            "The same customers, credited to the source of the contact's first pass.",
            fact -> fact.weeks().customer() != null,
            "f.customer_week is not null",
            WeekBasis.MQL,
            WeekBasis.CUSTOMER);

    private static final Set<Measure> OF_PARTS =
            EnumSet.of(MQLS, MET, MISSED, COVERED, PENDING, NOT_COUNTED, TARGETED, ON_TARGET, ANSWERED);

    private final String label;
    private final String definition;
    private final Predicate<MqlFact> holds;
    private final String condition;
    private final Function<MqlFact, String> detail;
    private final Set<WeekBasis> axes;

    Measure(
            String label,
            String definition,
            Predicate<MqlFact> holds,
            String condition,
            WeekBasis first,
            WeekBasis... others) {
        this(label, definition, holds, condition, fact -> null, first, others);
    }

    Measure(
            String label,
            String definition,
            Predicate<MqlFact> holds,
            String condition,
            Function<MqlFact, String> detail,
            WeekBasis first,
            WeekBasis... others) {
        this.label = label;
        this.definition = definition;
        this.holds = holds;
        this.condition = condition;
        this.detail = detail;
        this.axes = EnumSet.of(first, others);
    }

    /** '' when no reason was given, so that the counts by reason add up to the total. */
    private static String reason(MqlFact fact) {
        return fact.reason() == null ? "" : fact.reason();
    }

    public String label() {
        return label;
    }

    public String definition() {
        return definition;
    }

    public Set<WeekBasis> axes() {
        return axes;
    }

    boolean holds(MqlFact fact) {
        return holds.test(fact) && (isOfEverybody() || !fact.implied());
    }

    String condition() {
        return isOfEverybody() ? condition : "not f.implied and " + condition;
    }

    /** Whether it also counts contacts without an MQL step. */
    private boolean isOfEverybody() {
        return this == IMPLIED || this == CUSTOMERS || this == FIRST_PASS_CUSTOMERS;
    }

    /** The code by which the count is broken down further (a reason), or null. */
    String detail(MqlFact fact) {
        return detail.apply(fact);
    }

    /** Whether it is counted per rep. */
    public boolean isOfParts() {
        return OF_PARTS.contains(this);
    }

    /** The source credited. */
    String source(MqlFact fact) {
        return this == FIRST_PASS_CUSTOMERS ? fact.firstSource() : fact.source();
    }

    String sourceColumn() {
        return this == FIRST_PASS_CUSTOMERS ? "f.first_source" : "f.source";
    }
}
