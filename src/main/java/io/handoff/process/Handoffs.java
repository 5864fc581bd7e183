package io.handoff.process;

import io.handoff.activity.Activity;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.deal.Deal;
import io.handoff.lifecycle.Stage;
import io.handoff.process.engine.MergesInQuestion;
import io.handoff.process.facade.AdminMoves;
import io.handoff.process.facade.DealProgress;
import io.handoff.process.facade.Decide;
import io.handoff.process.facade.EvaluateLead;
import io.handoff.process.facade.NurtureDesk;
import io.handoff.process.facade.NurtureMoves;
import io.handoff.process.facade.ReopenMql;
import io.handoff.process.facade.Respond;
import io.handoff.process.facade.WaitingColleagues;
import io.handoff.process.mql.MoveOwner;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * The one door to a contact's handoff. Whoever brings news calls here after the fact is stored; the row of the contact is locked first, so
 * that two at once are one after the other, on any number of nodes. Each call joins the transaction of its caller and walks the handoff to
 * its next wait state before it returns.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Handoffs {

    private final Contacts contacts;
    private final EvaluateLead lookAtLead;
    private final Respond respond;
    private final Decide decide;
    private final DealProgress dealNews;
    private final AdminMoves adminMoves;
    private final ReopenMql reopenMql;
    private final MoveOwner moveOwner;
    private final WaitingColleagues waitingColleagues;
    private final NurtureMoves nurtureMoves;
    private final NurtureDesk nurtureDesk;
    private final MergesInQuestion mergesInQuestion;
    private final Mqls mqls;

    /**
     * An engagement: worth a look at the lead, an upgrade of its open MQL, or the end of its nurture.
     *
     * @return whether {@code engagement-points} knows this kind
     */
    public boolean engaged(String contactId, Engagement engagement) {
        return lookAtLead.engaged(locked(contactId), engagement);
    }

    /** To be called before an upsert is stored: what it tells of the company may end the wait of colleagues, who are locked with it. */
    public void expect(ContactUpsert upsert) {
        waitingColleagues.lockBefore(upsert);
    }

    /** Facts of the contact changed: a nurture that waits for one of them ends. */
    public void contactChanged(String contactId, Set<String> fields, Instant at) {
        var id = locked(contactId);
        lookAtLead.changed(id, fields, at);
        nurtureMoves.changed(id, fields);
    }

    /**
     * Lets a contact that was held back go its way: a look at the lead, or the end of a nurture that waits for one of these facts. Its clock
     * starts now, not when it became ready.
     *
     * @return whether sales has it now; not if it moved on meanwhile, or if the tables think otherwise by now
     */
    public boolean release(String contactId, Set<String> changed) {
        var id = locked(contactId);
        lookAtLead.released(id, changed);
        return mqls.latestOf(id).filter(Mql::isOpen).isPresent();
    }

    /** An activity of sales: the first that counts meets the response clock. An answer of a contact in nurture goes to marketing. */
    public void responded(String contactId, Activity activity) {
        var id = locked(contactId);
        respond.with(id, activity);
        nurtureMoves.heard(id, activity);
    }

    /**
     * Accepts or rejects the open MQL; after acceptance a rejection disqualifies the SQL. The same decision again changes nothing.
     *
     * @throws RefusedByRule if a reason or note is missing
     * @throws NotWaitingForThis if the contact waits for no decision; the message names its present state
     */
    public void decide(String contactId, Decision decision) {
        decide.decide(locked(contactId), decision);
    }

    /** Gives the open MQL to another rep; wins over turn and capacity. */
    public Mql reassign(String mqlId, String repId, String by, String reason) {
        var mql = mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId));
        contacts.lock(mql.contactId());
        return moveOwner.to(mqlId, repId, by, reason);
    }

    /** A rejection was overturned: the same MQL is with sales again. */
    public void reopen(String mqlId, String by) {
        contacts.lock(mqls.find(mqlId).orElseThrow().contactId());
        reopenMql.reopen(mqls.find(mqlId).orElseThrow(), by);
    }

    /** A deal appeared: its primary contact becomes an opportunity, by implied acceptance where sales skipped a step. */
    public void dealCreated(Deal deal, Instant at) {
        lockAllOf(deal);
        dealNews.created(deal, at);
    }

    /** A deal was won or lost: its primary contact hears of it, and whoever else on it has no other open deal to wait for. */
    public void dealClosed(Deal deal, Instant at) {
        lockAllOf(deal);
        dealNews.closed(deal, at);
    }

    /** A deal was removed: its contact waits for another. */
    public void dealDeleted(Deal deal, Instant at) {
        lockAllOf(deal);
        dealNews.deleted(deal, at);
    }

    /** A deal that was won or lost is open again. */
    public void dealReopened(Deal deal, Instant at) {
        lockAllOf(deal);
        dealNews.reopened(deal, at);
    }

    /** A deal is other people's now: this contact is no customer by it any more, and if it has no other one, waits for another. */
    public void dealLeft(String contactId, Instant at) {
        dealNews.left(locked(contactId), at);
    }

    private void lockAllOf(Deal deal) {
        deal.contactIds().stream().sorted().forEach(contacts::lock);
    }

    /** No more nurture mails; the handoff itself goes on. */
    public void unsubscribed(String contactId) {
        nurtureMoves.unsubscribed(locked(contactId));
    }

    /**
     * Mail to the contact came back for good: no more nurture mails until it has another address.
     *
     * @param address the one that does not work; null = the one the contact has now
     */
    public void bounced(String contactId, String address, String reason, Instant at) {
        nurtureMoves.bounced(locked(contactId), address, reason, at);
    }

    /**
     * Marketing ends the waiting of a nurture: the criteria are asked now.
     *
     * @throws RefusedByRule if the contact waits for a fact, not for time
     * @throws NotWaitingForThis if it is not in nurture any more; likewise the next three
     */
    public void lookAgain(String mqlId) {
        lockNurtured(mqlId);
        nurtureDesk.lookAgain(mqlId);
    }

    /** Marketing chooses another track; its first email is planned from now on. */
    public void changeTrack(String mqlId, String track, String by) {
        lockNurtured(mqlId);
        nurtureDesk.changeTrack(mqlId, track, by);
    }

    /** Marketing stops the emails; the waiting goes on. */
    public void stopTouches(String mqlId, String by) {
        lockNurtured(mqlId);
        nurtureDesk.stop(mqlId, by);
    }

    /** The emails that stopped go on. */
    public void continueTouches(String mqlId) {
        lockNurtured(mqlId);
        nurtureDesk.goOn(mqlId);
    }

    private void lockNurtured(String mqlId) {
        contacts.lock(mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId)).contactId());
    }

    /** Two contacts became one: the handoff of the merged one ends, and goes on with the survivor where that has none. */
    public void merged(String survivorId, String mergedId) {
        adminMoves.merged(locked(survivorId), mergedId);
    }

    /** Somebody doubts that this id, merged into a contact, is the same person: operations decide. */
    public void mergeCalledInQuestion(String contactId, String formerId) {
        mergesInQuestion.ask(locked(contactId), formerId);
    }

    /**
     * An admin moves the stage by hand; the open handoff ends, and a new one begins where the new stage has one.
     *
     * @throws RefusedByRule without a reason
     */
    public void setStage(String contactId, Stage stage, String reason, String by) {
        adminMoves.setStage(locked(contactId), stage, reason, by);
    }

    /** Whoever waited for the contact may find that it was merged meanwhile: the id is the survivor's then. */
    private String locked(String contactId) {
        return contacts.lock(contactId).id();
    }
}
