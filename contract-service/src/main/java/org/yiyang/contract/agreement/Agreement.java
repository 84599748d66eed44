package org.yiyang.contract.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * An agreement between a medical institution and a home (医养结合协议): offered and answered until both agree, signed by
 * both over one frozen content, filed, and then in force as its {@link AgreementLife} says. Who may make a move is decided
 * by {@link AgreementRights}, before.
 */
@Entity
@Table(name = "agreement")
class Agreement extends Aggregate implements Stateful<AgreementStatus> {
    static final String KIND = "agreement";

    static final int NUMBER_KEY_LENGTH = 180;

    /** Far more than a home needs, and few enough for an event to hold them all. */
    static final int POSTINGS_MAX = 1000;

    @Embedded
    private AgreementEntry entry;

    /** The normal form of its number, by which the agreements of one city are told apart. */
    @Column(name = "number_key")
    private String numberKey;

    @Embedded
    private GreenChannel green;

    @ElementCollection
    @CollectionTable(name = "agreement_item", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "item", length = 40, nullable = false)
    private Set<String> items = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_promise", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Promise> promises = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AgreementStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "drafted_by", length = 10)
    private Side draftedBy;

    /** Whose offer it is that the other side must answer. */
    @Enumerated(EnumType.STRING)
    @Column(name = "offered_by", length = 10)
    private Side offeredBy;

    @Column(name = "content_hash")
    private String contentHash;

    @Embedded
    private AgreementLife life;

    /** The home while this is its primary agreement in force, else null: at most one is. */
    @Column(name = "open_key")
    private UUID openKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    private List<AgreementPeriod> periods = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    private List<Signature> signatures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    private List<Posting> postings = new ArrayList<>();

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
        agreement.contentHash = content.hash(List.of());
        LocalDate start = content.entry().startDate();
        agreement.life = AgreementLife.NOT_YET.signed(start, false).filed(receiptNumber, start);
        agreement.become("takeover", AgreementStatus.FILED, mark.reason(), mark.enteredAt());
        return agreement;
    }

    private void hold(AgreementContent content) {
        entry = content.entry();
        numberKey = numberKey(entry.number());
        green = content.green();
        items.retainAll(content.items());
        items.addAll(content.items());
        promises.retainAll(content.promises());
        promises.addAll(content.promises());
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
            contentHash = content().hash(postings());
        }
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

    /** Another content than the one offered, as the directory of services lets it be, and why. */
    record Answer(AgreementContent content, Directory directory, String reason) {}

    /** Answers with another content; what was agreed or signed before is void. */
    AgreementEvent counter(Answer answer, Side by, Instant at) {
        become("counter", by == draftedBy ? AgreementStatus.PROPOSED : AgreementStatus.COUNTERED, answer.reason(), at);
        answer.content().check(answer.directory());
        hold(answer.content());
        contentHash = null;
        signatures.forEach(signature -> signature.voidAt(at));
        offeredBy = by;
        return new AgreementEvent.AgreementCountered();
    }

    /** Accepts the other side's offer and freezes its content, unless the directory has come to forbid some of it. */
    AgreementEvent agree(Directory directory, Instant at) {
        become("agree", AgreementStatus.AGREED, null, at);
        content().check(directory);
        contentHash = content().hash(postings());
        return new AgreementEvent.AgreementAgreed();
    }

    /**
     * Signs the frozen content for one side.
     *
     * @param hash the content's hash as the signer read it
     * @param filingRequired whether it takes effect only once filed, should this be the second signature
     */
    AgreementEvent sign(Side side, String hash, Signing signing, boolean filingRequired) {
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
        signatures.add(new Signature(side, contentHash, signing.account(), signing.at()));
        if (first) {
            return new AgreementEvent.AgreementPartiallySigned();
        }
        life = life.signed(signing.today(), filingRequired);
        return new AgreementEvent.AgreementSigned();
    }

    /** Who signs, and when. */
    record Signing(String account, LocalDate today, Instant at) {}

    AgreementEvent cancel(String reason, Instant at) {
        become("cancel", AgreementStatus.CANCELLED, reason, at);
        return new AgreementEvent.AgreementCancelled();
    }

    /** Gives up what both have not signed, since a party has closed for good and nobody can answer or sign for it. */
    AgreementEvent cancelBecause(EndGrounds closed, Instant at) {
        become("cancel", AgreementStatus.CANCELLED, closed.name(), at);
        return new AgreementEvent.AgreementCancelled();
    }

    AgreementEvent file(String receiptNumber, String consent, LocalDate today, Instant at) {
        become("file", AgreementStatus.FILED, null, at);
        if (consent != null) {
            entry = entry.withConsent(consent);
        }
        life = life.filed(receiptNumber, today);
        return new AgreementEvent.AgreementFiled();
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

    /** What it would be, were it settled now. */
    TermOutcome outcome(PartyValidity validity, LocalDate today) {
        return life.activated(entry, today).outcome(entry, periods, validity, today);
    }

    /** A verb that changes the facts of its life; {@link #settle} then draws the consequences. */
    AgreementEvent live(String verb, AgreementLife next, String reason, Instant at, AgreementEvent event) {
        stay(verb, reason, at);
        life = next;
        return event;
    }

    /** Corrects its term; only a supervisor does. */
    void correctTerm(LocalDate start, LocalDate end) {
        machine().mustAllow("correct", status, null);
        entry = entry.withTerm(start, end);
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

    /** Which side an institution is; none if it is no party. */
    Optional<Side> sideOf(UUID institution) {
        return List.of(Side.values()).stream()
                .filter(side -> side.of(entry).equals(institution))
                .findFirst();
    }

    /** Whether a side's signature under the frozen content stands. */
    boolean isSignedBy(Side side) {
        return signatures.stream().anyMatch(given -> given.stands() && given.side() == side);
    }

    AgreementContent content() {
        return new AgreementContent(entry, Set.copyOf(items), Set.copyOf(promises), green);
    }

    /** The periods of its term as known now, in the order of their days. */
    List<AgreementPeriod> knownPeriods() {
        return periods.stream()
                .filter(Period::current)
                .sorted(Comparator.comparing(Period::validFrom))
                .toList();
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

    @Override
    public AgreementStatus status() {
        return status;
    }

    AgreementEntry entry() {
        return entry;
    }

    AgreementLife life() {
        return life;
    }

    Side draftedBy() {
        return draftedBy;
    }

    Side offeredBy() {
        return offeredBy;
    }

    String contentHash() {
        return contentHash;
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }

    List<Signature> signatures() {
        return signatures;
    }

    List<Posting> postings() {
        return postings.stream().sorted(Comparator.comparing(Posting::id)).toList();
    }
}
