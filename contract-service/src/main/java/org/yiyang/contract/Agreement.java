package org.yiyang.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/**
 * An agreement between a medical institution and a home (医养结合协议): offered and answered until both agree, signed by
 * both over one frozen content, filed, and then in force as its {@link AgreementLife} says.
 */
@Entity
@Table(name = "agreement")
class Agreement extends AgreementRecord {
    /** Far more than a home needs, and few enough for an event to hold them all. */
    static final int POSTINGS_MAX = 1000;

    /** For JPA. */
    protected Agreement() {}

    private Agreement(Content content, Side draftedBy, Origin origin) {
        super(draftedBy, origin);
        hold(content);
    }

    static Agreement drafted(Content content, Side by, Instant at) {
        Agreement agreement = new Agreement(content, by, Origin.PROCEDURE);
        agreement.become(AgreementStatus.DRAFT, "draft", null, at);
        return agreement;
    }

    /** Taken over from paper (存量登记) as signed and filed then; what it is today its days and its parties say. */
    static Agreement takenOver(Content content, String receiptNumber, Takeover mark) {
        Agreement agreement = new Agreement(content, Side.MEDICAL, Origin.TAKEOVER);
        agreement.takeover = mark;
        agreement.contentHash = content.hash();
        LocalDate start = content.entry().startDate();
        agreement.life = AgreementLife.NOT_YET.signed(start, false).filed(receiptNumber, start);
        agreement.become(AgreementStatus.FILED, "takeover", mark.reason(), mark.enteredAt());
        return agreement;
    }

    private void mustHold(int more) {
        if (postings.size() + more > POSTINGS_MAX) {
            throw new Refused(AgreementRefusal.POSTINGS_MAX, POSTINGS_MAX);
        }
    }

    /** Names those who will be posted; with the first offer, before anything is in force. */
    void name(List<Posting.Entry> named) {
        named.forEach(one -> one.named().check(entry));
        mustHold(named.size());
        named.forEach(one -> postings.add(new Posting(one)));
    }

    AgreementEvent revise(Content content, Side by, Instant at) {
        mustBeFor("revise", by);
        status.mustAllow("revise");
        content.check();
        hold(content);
        note(Move.of("revise", status, status, null, at));
        return new AgreementEvent.AgreementRevised();
    }

    AgreementEvent propose(Side by, Instant at) {
        mustBeFor("propose", by);
        status.mustAllow("propose");
        become(AgreementStatus.PROPOSED, "propose", null, at);
        return new AgreementEvent.AgreementProposed();
    }

    /** Answers with another content; what was agreed or signed before is void. */
    AgreementEvent counter(Content content, Side by, String reason, Instant at) {
        mustBeFor("counter", by);
        status.mustAllow("counter");
        content.check();
        hold(content);
        contentHash = null;
        signatures.forEach(signature -> signature.voidAt(at));
        offeredBy = by;
        AgreementStatus next = by == draftedBy ? AgreementStatus.PROPOSED : AgreementStatus.COUNTERED;
        become(next, "counter", reason, at);
        return new AgreementEvent.AgreementCountered();
    }

    /** Accepts the other side's offer and freezes its content. */
    AgreementEvent agree(Side by, Instant at) {
        mustBeFor("agree", by);
        status.mustAllow("agree");
        contentHash = content().hash();
        become(AgreementStatus.AGREED, "agree", null, at);
        return new AgreementEvent.AgreementAgreed();
    }

    /**
     * Signs the frozen content for one side.
     *
     * @param hash the content's hash as the signer read it
     * @param filingRequired whether it takes effect only once filed, should this be the second signature
     */
    AgreementEvent sign(Side side, String hash, Signing signing, boolean filingRequired) {
        status.mustAllow("sign");
        if (!hash.equals(contentHash)) {
            throw AgreementRefusal.HASH_DIFFERS.at("/contentHash");
        }
        for (Signature given : signatures.stream().filter(Signature::stands).toList()) {
            mustBe(given.side() != side, AgreementRefusal.SIGNED_ALREADY);
            mustBe(!given.isBy(signing.account()), AgreementRefusal.SIGNED_BY_SAME_ACCOUNT);
        }
        signatures.add(new Signature(side, contentHash, signing.account(), signing.at()));
        if (status == AgreementStatus.AGREED) {
            become(AgreementStatus.PARTIALLY_SIGNED, "sign", null, signing.at());
            return new AgreementEvent.AgreementPartiallySigned();
        }
        life = life.signed(signing.today(), filingRequired);
        become(AgreementStatus.SIGNED, "sign", null, signing.at());
        return new AgreementEvent.AgreementSigned();
    }

    /** Who signs, and when. */
    record Signing(String account, LocalDate today, Instant at) {}

    AgreementEvent cancel(Side by, String reason, Instant at) {
        mustBeFor("cancel", by);
        become(AgreementStatus.CANCELLED, "cancel", reason, at);
        return new AgreementEvent.AgreementCancelled();
    }

    AgreementEvent file(String receiptNumber, String consent, LocalDate today, Instant at) {
        status.mustAllow("file");
        if (consent != null) {
            entry = entry.withConsent(consent);
        }
        life = life.filed(receiptNumber, today);
        become(AgreementStatus.FILED, "file", null, at);
        return new AgreementEvent.AgreementFiled();
    }

    AgreementEvent addPosting(Posting.Entry posting, Instant at) {
        status.mustAllow("add-posting");
        posting.named().check(entry);
        mustHold(1);
        postings.add(new Posting(posting));
        note(Move.of("add-posting", status, status, null, at));
        return new AgreementEvent.PostingChanged(posting.id());
    }

    AgreementEvent endPosting(UUID posting, LocalDate lastDay, String reason, Instant at) {
        status.mustAllow("end-posting");
        Posting found = postings.stream()
                .filter(one -> one.id().equals(posting))
                .findFirst()
                .orElseThrow(() -> AgreementRefusal.POSTING_UNKNOWN.at("/postingId"));
        if (lastDay.isBefore(found.validFrom())) {
            throw AgreementRefusal.DAYS_REVERSED.at("/lastDay");
        }
        found.endAfter(lastDay);
        note(Move.of("end-posting", status, status, reason, at));
        return new AgreementEvent.PostingChanged(posting);
    }

    /** Lets its days and its parties say what it is now; nothing happens if it is that already. */
    List<AgreementEvent> settle(Footing footing, LocalDate today, Instant at) {
        if (!status.concluded()) {
            return List.of();
        }
        Standing standing = standing(footing, today);
        AgreementStatus before = status;
        life = life.activated(entry, today).ended(standing.grounds(), standing.endedOn());
        boolean moved = life.replace(periods, standing, at);
        if (standing.status() != before) {
            become(standing.status(), Transition.verb(before, standing.status()), null, at);
            return List.of(Transition.event(before, standing.status()));
        }
        if (!moved) {
            return List.of();
        }
        note(Move.of("settle", status, status, null, at));
        return List.of(new AgreementEvent.PeriodsChanged());
    }

    /** What it would be, were it settled now. */
    Standing standing(Footing footing, LocalDate today) {
        return life.activated(entry, today).standing(entry, periods, footing, today);
    }

    /** A verb that changes the facts of its life; {@link #settle} then draws the consequences. */
    AgreementEvent live(String verb, AgreementLife next, String reason, Instant at, AgreementEvent event) {
        status.mustAllow(verb);
        life = next;
        Move move = Move.of(verb, status, status, reason, at);
        note(verb.equals("correct") ? move.asCorrection() : move);
        return event;
    }

    /** Puts its term right; only a supervisor does. */
    void correctTerm(LocalDate start, LocalDate end) {
        status.mustAllow("correct");
        entry = entry.withTerm(start, end);
    }

    /** Gives up being the primary one, because the home has another in force. */
    void yieldPrimary() {
        entry = entry.notPrimary();
        openKey = null;
    }

    private void become(AgreementStatus next, String verb, String reason, Instant at) {
        note(Move.along(verb, status, next, reason, at));
        status = next;
        boolean inForce = next == AgreementStatus.EFFECTIVE || next == AgreementStatus.SUSPENDED;
        openKey = inForce && entry.primary() ? entry.careId() : null;
    }
}
