package org.yiyang.contract.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * An agreement between a medical institution and a home (医养结合协议): offered and answered until both agree, signed by
 * both over one frozen content, filed, and then in force as its {@link AgreementLife} says. Who may make a move is decided
 * by {@link AgreementRights}, before.
 */
@Entity
@Table(name = "agreement")
class Agreement extends AgreementState {
    static final String KIND = "agreement";

    static final int NUMBER_KEY_LENGTH = 180;

    /** Far more than a home needs, and few enough for an event to hold them all. */
    static final int POSTINGS_MAX = 1000;

    /** For JPA. */
    protected Agreement() {}

    private Agreement(AgreementContent content, Side draftedBy, Origin origin) {
        super(Ids.next());
        this.draftedBy = draftedBy;
        this.offeredBy = draftedBy;
        this.origin = origin;
        this.life = AgreementLife.NOT_YET;
        hold(content);
    }

    static Agreement drafted(AgreementContent content, Side by, Instant at) {
        Agreement agreement = new Agreement(content, by, Origin.PROCEDURE);
        agreement.become("draft", AgreementStatus.DRAFT, null, at);
        return agreement;
    }

    /** Taken over from paper (存量登记) as signed and filed then; its days and its parties decide what it is today. */
    static Agreement takenOver(AgreementContent content, String receiptNumber, Takeover mark) {
        Agreement agreement = new Agreement(content, Side.MEDICAL, Origin.TAKEOVER);
        agreement.takeover = mark;
        agreement.contentHash = content.hash(Annexes.NONE);
        LocalDate start = content.entry().startDate();
        agreement.life = AgreementLife.NOT_YET.signed(start, Filings.onPaper(receiptNumber, start));
        agreement.become("takeover", AgreementStatus.FILED, mark.reason(), mark.enteredAt());
        return agreement;
    }

    /** What continues another by its clause, which both have signed. */
    static Agreement renewed(Agreement former, AgreementContent content, Instant at) {
        Agreement agreement = new Agreement(content, former.draftedBy, Origin.PROCEDURE);
        agreement.become("renew", AgreementStatus.SIGNED, former.entry.number(), at);
        return agreement;
    }

    /** What continues another with the institution that replaced a party, on the same terms. */
    static Agreement succeeding(Agreement former, AgreementContent content, Side side, LocalDate today, Instant at) {
        Agreement agreement = new Agreement(content, former.draftedBy, Origin.PROCEDURE);
        agreement.succession = Succession.pending(former.id(), side, today);
        agreement.become("carry-over", AgreementStatus.SIGNED, former.entry.number(), at);
        return agreement;
    }

    /** Holds by the signatures under the agreement that it continues. */
    void signedBefore(LocalDate today, Filings filings) {
        contentHash = content().hash(annexes());
        life = life.signed(today, filings);
    }

    private void hold(AgreementContent content) {
        entry = content.entry();
        numberKey = numberKey(entry.number());
        green = content.green();
        renewal = content.renewal();
        site = content.site();
        items.retainAll(content.items());
        items.addAll(content.items());
        promises.retainAll(content.promises());
        promises.addAll(content.promises());
        fees.keySet().retainAll(content.fees().keySet());
        fees.putAll(content.fees());
    }

    static String numberKey(String number) {
        return NormalForm.key(number, NUMBER_KEY_LENGTH);
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
        if (contentHash != null) {
            contentHash = content().hash(annexes());
        }
    }

    /** Names others in place of those who were named before, while it is negotiated. */
    void rename(PostingLicences.Renamed named) {
        postings.removeIf(one -> !named.known().containsKey(one.id()));
        named.known().values().forEach(one -> one.check(entry));
        postings.forEach(one -> one.restate(named.known().get(one.id())));
        name(named.added());
    }

    AgreementEvent revise(AgreementContent content, Directory directory, Instant at) {
        stay("revise", null, at);
        content.check(directory);
        hold(content);
        return new AgreementEvent.AgreementRevised();
    }

    AgreementEvent propose(Instant at) {
        become("propose", AgreementStatus.PROPOSED, null, at);
        return new AgreementEvent.AgreementProposed();
    }

    /** Another content than the one offered, as far as the directory of services allows it, and why. */
    record Answer(AgreementContent content, Directory directory, String reason) {}

    /** Answers with another content; what was agreed or signed before is void. */
    AgreementEvent counter(Answer answer, Side by, Instant at) {
        become("counter", by == draftedBy ? AgreementStatus.PROPOSED : AgreementStatus.COUNTERED, answer.reason(), at);
        answer.content().check(answer.directory());
        hold(answer.content());
        contentHash = null;
        life = AgreementLife.NOT_YET;
        signatures.forEach(signature -> signature.voidAt(at));
        offeredBy = by;
        return new AgreementEvent.AgreementCountered();
    }

    /** Accepts the other side's offer and freezes its content, unless the directory has come to forbid some of it. */
    AgreementEvent agree(Directory directory, Instant at) {
        become("agree", AgreementStatus.AGREED, null, at);
        content().check(directory);
        contentHash = content().hash(annexes());
        return new AgreementEvent.AgreementAgreed();
    }

    /**
     * Signs the frozen content for one side.
     *
     * @param hash the content's hash as the signer read it
     * @param filedWith the bureaus that must file it before it takes effect, should this be the second signature
     */
    AgreementEvent sign(Side side, String hash, Signing signing, Collection<Bureau> filedWith) {
        boolean first = status != AgreementStatus.PARTIALLY_SIGNED;
        become("sign", first ? AgreementStatus.PARTIALLY_SIGNED : AgreementStatus.SIGNED, null, signing.at());
        if (!hash.equals(contentHash)) {
            throw AgreementRefusal.HASH_DIFFERS.at("/contentHash");
        }
        if (isSignedBy(side)) {
            throw new Refused(AgreementRefusal.SIGNED_ALREADY);
        }
        if (signatures.stream().anyMatch(given -> given.stands() && given.isBy(signing.account()))) {
            throw new Refused(AgreementRefusal.SIGNED_BY_SAME_ACCOUNT);
        }
        signatures.add(new Signature(side, contentHash, signing));
        if (first) {
            return new AgreementEvent.AgreementPartiallySigned();
        }
        life = life.signed(signing.today(), Filings.with(filedWith, signing.today()));
        return new AgreementEvent.AgreementSigned();
    }

    /** Who signs, how and when. */
    record Signing(String account, SignatureMethod method, LocalDate today, Instant at) {}

    AgreementEvent cancel(String reason, Instant at) {
        become("cancel", AgreementStatus.CANCELLED, reason, at);
        return new AgreementEvent.AgreementCancelled();
    }

    /** Gives up what was neither offered, answered nor signed in time. */
    AgreementEvent lapse(Instant at) {
        become("lapse", AgreementStatus.CANCELLED, null, at);
        return new AgreementEvent.AgreementCancelled();
    }

    /** Gives up what both have not signed, since a party has closed for good and nobody can answer or sign for it. */
    AgreementEvent cancelBecause(EndGrounds closed, Instant at) {
        become("cancel", AgreementStatus.CANCELLED, closed.name(), at);
        return new AgreementEvent.AgreementCancelled();
    }

    /** One bureau files it; it is filed when all have that are asked. */
    AgreementEvent file(Bureau bureau, String receiptNumber, LocalDate today, Instant at) {
        Filings next = life.filings().filed(bureau, receiptNumber, today);
        boolean all = next.filedOn() != null;
        become("file", all ? AgreementStatus.FILED : status, null, at);
        life = life.filing(next);
        return all ? new AgreementEvent.AgreementFiled() : new AgreementEvent.FilingEntered();
    }

    /**
     * The government's consent, handed in after the content was frozen; null for none. What stands already was signed with
     * the content or filed with it, and goes only by another content.
     *
     * @return whether it was not there before
     */
    boolean consent(String document) {
        if (document == null || document.equals(entry.governmentConsent())) {
            return false;
        }
        if (entry.governmentConsent() != null) {
            throw AgreementRefusal.CONSENT_ENTERED.at("/governmentConsent");
        }
        entry = entry.withConsent(document);
        return true;
    }

    AgreementEvent attach(Attached paper, Instant at) {
        stay("attach", null, at);
        papers.add(paper);
        return new AgreementEvent.AgreementRevised();
    }

    /** Has the same papers as the agreement that it continues. */
    void keepPapers(Agreement former) {
        papers.addAll(former.attachments());
    }

    /** A side says whom the other calls; what is frozen by then stays as it is. */
    AgreementEvent nameLiaison(Side side, Liaison.Sealed person, Instant at) {
        stay("name-liaison", null, at);
        keepLiaison(side, person, at);
        return new AgreementEvent.LiaisonNamed();
    }

    void keepLiaison(Side side, Liaison.Sealed person, Instant at) {
        liaisons.add(new Liaison(side, person, at));
    }

    /** Offers other content for what both have signed; an offer that is open is void, with its signatures. */
    AgreementEvent offerAmendment(Amendment.Offer offer) {
        stay("offer-amendment", offer.reason(), offer.at());
        Amendment next = new Amendment(id(), content(), offer);
        openAmendment().ifPresent(open -> open.become(AmendmentState.REPLACED));
        filedAmendment().ifPresent(refused -> refused.become(AmendmentState.REPLACED));
        amendments.add(next);
        return new AgreementEvent.AmendmentOffered();
    }

    /**
     * Signs what the open amendment changes; with the second signature it holds, or waits for the bureaus.
     *
     * @param filedWith the bureaus that must file it before it holds, should this be the second signature
     */
    AgreementEvent signAmendment(
            Side side, String hash, Signing signing, Directory directory, Collection<Bureau> filedWith) {
        stay("sign-amendment", null, signing.at());
        Amendment open = openAmendment().orElseThrow(() -> new Refused(AgreementRefusal.AMENDMENT_NONE));
        if (!open.sign(side, hash, signing)) {
            return new AgreementEvent.AmendmentSigned();
        }
        if (filedWith.isEmpty()) {
            return amend(open, directory, signing.today());
        }
        open.content(entry).check(directory);
        open.awaitFiling(filedWith, signing.today());
        return new AgreementEvent.AmendmentSigned();
    }

    private AgreementEvent amend(Amendment amendment, Directory directory, LocalDate today) {
        AgreementContent content = amendment.content(entry);
        content.check(directory);
        hold(content);
        amendment.takeEffect(today);
        return new AgreementEvent.AgreementAmended();
    }

    /** One bureau files the amendment; it holds when all have that are asked. */
    AgreementEvent fileAmendment(
            Bureau bureau, String receiptNumber, Directory directory, LocalDate today, Instant at) {
        Amendment filed = stepOfFiling("file-amendment", null, at);
        filed.filing(filed.filings().filed(bureau, receiptNumber, today));
        return filed.filings().filedOn() == null ? new AgreementEvent.AmendmentFiled() : amend(filed, directory, today);
    }

    AgreementEvent refuseAmendment(Bureau bureau, BureauFiling.Refusing how, LocalDate today, Instant at) {
        Amendment refused = stepOfFiling("refuse-amendment-filing", how.text(), at);
        refused.filing(refused.filings().refused(bureau, how, today));
        return new AgreementEvent.AmendmentFilingRefused();
    }

    AgreementEvent resubmitAmendment(String note, LocalDate today, Instant at) {
        Amendment again = stepOfFiling("resubmit-amendment-filing", note, at);
        again.filing(again.filings().askedAgain(note, today));
        return new AgreementEvent.AmendmentFilingResubmitted();
    }

    private Amendment stepOfFiling(String verb, String reason, Instant at) {
        stay(verb, reason, at);
        return filedAmendment().orElseThrow(() -> new Refused(AgreementRefusal.AMENDMENT_NOT_FILED));
    }

    /** Gives up the amendment that is open, or that a bureau refused; what was agreed stands. */
    AgreementEvent endAmendment(String verb, AmendmentState end, String reason, Instant at) {
        stay(verb, reason, at);
        openAmendment().ifPresent(open -> open.become(end));
        filedAmendment().ifPresent(refused -> refused.become(end));
        return new AgreementEvent.AmendmentEnded();
    }

    AgreementEvent addPosting(Posting.Entry posting, Instant at) {
        stay("add-posting", null, at);
        posting.named().check(entry);
        mustHold(1);
        postings.add(new Posting(posting));
        return new AgreementEvent.PostingChanged(posting.id());
    }

    AgreementEvent endPosting(UUID posting, LocalDate lastDay, String reason, Instant at) {
        stay("end-posting", reason, at);
        Posting found = postings.stream()
                .filter(one -> one.id().equals(posting))
                .findFirst()
                .orElseThrow(() -> AgreementRefusal.POSTING_UNKNOWN.at("/postingId"));
        if (lastDay.isBefore(found.validFrom())) {
            throw AgreementRefusal.DAYS_REVERSED.at("/lastDay");
        }
        found.endAfter(lastDay);
        return new AgreementEvent.PostingChanged(posting);
    }

    /** Brings its state and its periods in line with its days and its parties; no event if they are already. */
    List<AgreementEvent> settle(PartyValidity validity, LocalDate today, Instant at) {
        if (!status.concluded()) {
            return List.of();
        }
        TermOutcome outcome = outcome(validity, today);
        AgreementStatus before = status;
        life = life.activated(entry, today).ended(outcome.grounds(), outcome.endedOn());
        boolean moved = life.replace(periods, outcome, at);
        if (outcome.status() != before) {
            become(TermChange.verb(before, outcome.status()), outcome.status(), null, at);
            return List.of(TermChange.event(before, outcome.status()));
        }
        if (!moved) {
            return List.of();
        }
        stay("settle", null, at);
        return List.of(new AgreementEvent.PeriodsChanged());
    }

    /** What its outcome would be if it were settled now. */
    TermOutcome outcome(PartyValidity validity, LocalDate today) {
        return life.activated(entry, today).outcome(entry, periods, validity, today);
    }

    /** A verb that changes the facts of its life; {@link #settle} then draws the consequences. */
    AgreementEvent live(String verb, AgreementLife next, String reason, Instant at, AgreementEvent event) {
        stay(verb, reason, at);
        life = next;
        return event;
    }

    /** A step of the succession to the institution that replaced a party. */
    AgreementEvent succession(String verb, Succession next, String reason, Instant at) {
        stay(verb, reason, at);
        succession = next;
        return new AgreementEvent.SuccessionChanged();
    }

    /** Ends it by itself from a day on; {@link #settle} draws the consequences. */
    void endBySystem(TerminationNotice notice) {
        life = life.noticed(notice);
    }

    /** A step towards its renewal by clause. */
    AgreementEvent renewing(String verb, RenewalCourse next, String reason, Instant at) {
        stay(verb, reason, at);
        renewalCourse = next;
        return switch (verb) {
            case "renew" -> new AgreementEvent.AgreementRenewed();
            case "not-renew" -> new AgreementEvent.AgreementNotRenewed();
            default -> new AgreementEvent.RenewalObjected();
        };
    }

    /** Corrects its term; only a supervisor does. */
    void correctTerm(LocalDate start, LocalDate end) {
        machine().mustAllow("correct", status, null);
        entry = entry.withTerm(start, end);
    }

    /** Goes with its home to another region of the city; what was signed names no region. */
    AgreementEvent followHome(String region, Instant at) {
        stay("follow-home", null, at);
        entry = entry.in(region);
        return new AgreementEvent.HomeMoved();
    }

    /** Is no longer the primary one, because the home has another in force. */
    void yieldPrimary() {
        entry = entry.notPrimary();
        openKey = null;
    }

    /** A move that changes facts and leaves the state as it is. */
    private void stay(String verb, String reason, Instant at) {
        become(verb, status, reason, at);
    }

    private void become(String verb, AgreementStatus next, String reason, Instant at) {
        note(AgreementStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        openKey = next.inForce() && entry.primary() ? entry.careId() : null;
    }

    @Override
    public AgreementSnapshot snapshot() {
        return AgreementSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return entry.regionCode();
    }
}
