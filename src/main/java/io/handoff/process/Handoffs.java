package io.handoff.process;

import io.handoff.activity.Activity;
import io.handoff.activity.CorrectedActivity;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.deal.Deal;
import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.UnknownMql;
import io.handoff.process.facade.AdminMoves;
import io.handoff.process.facade.ApplyDecision;
import io.handoff.process.facade.CorrectResponse;
import io.handoff.process.facade.DealProgress;
import io.handoff.process.facade.EvaluateLead;
import io.handoff.process.facade.JudgeResponseAgain;
import io.handoff.process.facade.ManageNurture;
import io.handoff.process.facade.PauseNurtureEmails;
import io.handoff.process.facade.RecordSalesActivity;
import io.handoff.process.facade.ReopenMql;
import io.handoff.process.facade.SeparateHandoffs;
import io.handoff.process.facade.UndoDecision;
import io.handoff.process.facade.WaitingColleagues;
import io.handoff.process.instance.MergeReviews;
import io.handoff.process.owner.MoveOwner;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facade for everything that moves a contact's handoff. Callers store the fact first. Each call locks the contact's row, so concurrent
 * calls run one after the other on all nodes, joins the caller's transaction and runs the process to its next wait state.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Handoffs {

    private final Contacts contacts;
    private final EvaluateLead evaluateLead;
    private final JudgeResponseAgain judgeResponseAgain;
    private final CorrectResponse correctResponse;
    private final RecordSalesActivity recordSalesActivity;
    private final ApplyDecision applyDecision;
    private final UndoDecision undoDecision;
    private final DealProgress dealProgress;
    private final AdminMoves adminMoves;
    private final SeparateHandoffs separateHandoffs;
    private final ReopenMql reopenMql;
    private final MoveOwner moveOwner;
    private final WaitingColleagues waitingColleagues;
    private final PauseNurtureEmails pauseNurtureEmails;
    private final ManageNurture manageNurture;
    private final MergeReviews mergeReviews;
    private final Mqls mqls;

    /**
     * Evaluates the lead, upgrades its open MQL or ends its nurture.
     *
     * @return whether {@code engagement-points} has a row for this kind
     */
    public boolean engaged(String contactId, Engagement engagement) {
        return evaluateLead.engaged(locked(contactId), engagement);
    }

    /** Call before an upsert is stored: also locks the colleagues whose wait ends with its company data. */
    public void expect(ContactUpsert upsert) {
        waitingColleagues.lockBefore(upsert);
    }

    /** Handles changed facts of the contact: a nurture that waits for one of them ends. */
    public void contactChanged(String contactId, Set<String> fields, Instant at) {
        var id = locked(contactId);
        evaluateLead.changed(id, fields, at);
        pauseNurtureEmails.changed(id, fields);
    }

    /**
     * Releases a contact held back by an import: evaluates the lead, or ends a nurture that waits for one of these facts. The response
     * clock starts now.
     *
     * @return whether sales has an open MQL of this contact now; not if the contact moved on meanwhile or no longer meets the criteria
     */
    public boolean release(String contactId, Set<String> changed) {
        var id = locked(contactId);
        evaluateLead.released(id, changed);
        return mqls.latestOf(id).filter(Mql::isOpen).isPresent();
    }

    /**
     * Handles an activity of sales: the first one that counts meets the response clock. A reply of a contact in nurture goes to marketing.
     */
    public void responded(String contactId, Activity activity) {
        var id = locked(contactId);
        recordSalesActivity.with(id, activity);
        pauseNurtureEmails.onActivity(id, activity);
    }

    /** Handles a correction of an activity of sales: a response that turned out to be none is withdrawn. */
    public void corrected(String contactId, CorrectedActivity activity) {
        correctResponse.of(locked(contactId), activity);
    }

    /**
     * Accepts or rejects the open MQL; after acceptance a rejection disqualifies the SQL. Repeating the same decision changes nothing.
     *
     * @throws RefusedByRule if a reason or note is missing
     * @throws NotAwaited if the contact waits for no decision; the message names its present state
     */
    public void decide(String contactId, SalesDecision decision) {
        applyDecision.decide(locked(contactId), decision);
    }

    /**
     * Undoes the latest decision on this MQL, which goes on as if it had not been made. Repeating it changes nothing.
     *
     * @throws NotAwaited if it is too late: by time, or because somebody has acted on the decision
     */
    public void undoDecision(String mqlId, String by) {
        contacts.lock(mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId)).contactId());
        undoDecision.undo(mqls.find(mqlId).orElseThrow(), by);
    }

    /** Judges the first response anew by the activities as they are told now; the caller has checked that this person may. */
    public void judgeAgain(String mqlId, String by, String reason) {
        contacts.lock(mqls.find(mqlId).orElseThrow().contactId());
        judgeResponseAgain.of(mqls.find(mqlId).orElseThrow(), by, reason);
    }

    /** Gives the open MQL to another rep, regardless of rotation and capacity. */
    public Mql reassign(String mqlId, String repId, String by, String reason) {
        var mql = mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId));
        contacts.lock(mql.contactId());
        return moveOwner.to(mqlId, repId, by, reason);
    }

    /** Returns an MQL to sales after an appeal overturned its rejection. */
    public void reopen(String mqlId, String by) {
        contacts.lock(mqls.find(mqlId).orElseThrow().contactId());
        reopenMql.reopen(mqls.find(mqlId).orElseThrow(), by);
    }

    /** Moves the deal's primary contact to Opportunity; steps that sales skipped are implied. */
    public void dealCreated(Deal deal, Instant at) {
        lockAllOf(deal);
        dealProgress.created(deal, at);
    }

    /** Closes the deal for its primary contact, and for its other contacts that have no other open deal. */
    public void dealClosed(Deal deal, Instant at) {
        lockAllOf(deal);
        dealProgress.closed(deal, at);
    }

    /** After its deal was deleted, the contact waits for another one. */
    public void dealDeleted(Deal deal, Instant at) {
        lockAllOf(deal);
        dealProgress.deleted(deal, at);
    }

    /** A won or lost deal is open again. */
    public void dealReopened(Deal deal, Instant at) {
        lockAllOf(deal);
        dealProgress.reopened(deal, at);
    }

    /** The contact was removed from a deal: it is no customer by this deal any more and, without another one, waits for a deal. */
    public void dealLeft(String contactId, Instant at) {
        dealProgress.left(locked(contactId), at);
    }

    private void lockAllOf(Deal deal) {
        deal.contactIds().stream().sorted().forEach(contacts::lock);
    }

    /** Stops nurture emails; the handoff continues. */
    public void unsubscribed(String contactId) {
        pauseNurtureEmails.unsubscribed(locked(contactId));
    }

    /**
     * Stops nurture emails after a permanent bounce, until the contact has another address.
     *
     * @param address the address that bounced; null = the contact's present one
     */
    public void bounced(String contactId, String address, String reason, Instant at) {
        pauseNurtureEmails.bounced(locked(contactId), address, reason, at);
    }

    /**
     * Ends the cool-off of a nurture early and evaluates the criteria now.
     *
     * @throws RefusedByRule if the contact waits for a fact, not for time
     * @throws NotAwaited if it is not in nurture any more; likewise the next three methods
     */
    public void reevaluate(String mqlId) {
        lockNurtured(mqlId);
        manageNurture.reevaluate(mqlId);
    }

    /** Changes the nurture track; its first email is scheduled from now. */
    public void changeTrack(String mqlId, String track, String by) {
        lockNurtured(mqlId);
        manageNurture.changeTrack(mqlId, track, by);
    }

    /** Stops nurture emails; the cool-off continues. */
    public void stopTouches(String mqlId, String by) {
        lockNurtured(mqlId);
        manageNurture.stop(mqlId, by);
    }

    /** Resumes nurture emails that were stopped. */
    public void continueTouches(String mqlId) {
        lockNurtured(mqlId);
        manageNurture.resume(mqlId);
    }

    private void lockNurtured(String mqlId) {
        contacts.lock(mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId)).contactId());
    }

    /** Ends the merged contact's handoff, or moves it to the survivor if that has none; a survivor without one is evaluated. */
    public void merged(String survivorId, String mergedId) {
        var survivor = locked(survivorId);
        adminMoves.merged(survivor, mergedId);
        evaluateLead.anew(survivor);
    }

    /** After a merge is undone: stages follow the deals again, and the separated contact is evaluated. */
    public void separated(String survivorId, String contactId) {
        Stream.of(survivorId, contactId).sorted().forEach(contacts::lock);
        separateHandoffs.of(survivorId, contactId);
    }

    /** Ends the handoff of a contact that is being erased, if there is one; the caller holds the contact's lock. */
    public void erased(String contactId) {
        adminMoves.erased(contactId);
    }

    /** Asks operations to decide whether an id merged into this contact is the same person. */
    public void mergeCalledInQuestion(String contactId, String formerId) {
        mergeReviews.ask(locked(contactId), formerId);
    }

    /**
     * Moves the stage by hand for an admin: ends the open handoff and starts a new one if the new stage has one.
     *
     * @throws RefusedByRule without a reason
     */
    public void setStage(String contactId, Stage stage, String reason, String by) {
        adminMoves.setStage(locked(contactId), stage, reason, by);
    }

    /** Locking can wait for a merge that ends meanwhile: then the survivor's id is returned. */
    private String locked(String contactId) {
        return contacts.lock(contactId).id();
    }
}
