package org.yiyang.contract.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;

/** What is kept of an agreement, and what it says of itself; its verbs stand in {@link Agreement}. */
@MappedSuperclass
abstract class AgreementState extends Aggregate implements Stateful<AgreementStatus> {
    @Embedded
    AgreementEntry entry;

    /** The normal form of its number, which is unique among the agreements of one city. */
    @Column(name = "number_key")
    String numberKey;

    @Embedded
    GreenChannel green;

    @Embedded
    RenewalClause renewal;

    @Embedded
    PracticeSite site;

    @Embedded
    RenewalCourse renewalCourse;

    @Embedded
    Succession succession;

    @ElementCollection
    @CollectionTable(name = "agreement_item", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "item", length = 40, nullable = false)
    Set<String> items = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_promise", joinColumns = @JoinColumn(name = "agreement_id"))
    Set<Promise> promises = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_fee", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "item", length = 40)
    @Column(name = "fee_mode", length = 20, nullable = false)
    @Enumerated(EnumType.STRING)
    Map<String, FeeMode> fees = new HashMap<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    AgreementStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "drafted_by", length = 10)
    Side draftedBy;

    /** Whose offer it is that the other side must answer. */
    @Enumerated(EnumType.STRING)
    @Column(name = "offered_by", length = 10)
    Side offeredBy;

    @Column(name = "content_hash")
    String contentHash;

    @Embedded
    AgreementLife life;

    /** The home while this is its primary agreement in force, else null: at most one is. */
    @Column(name = "open_key")
    UUID openKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    Origin origin;

    @Embedded
    Takeover takeover;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<AgreementPeriod> periods = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<Signature> signatures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<Posting> postings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<Amendment> amendments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<Liaison> liaisons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_attachment", joinColumns = @JoinColumn(name = "agreement_id"))
    Set<Attached> papers = new HashSet<>();

    /** For JPA. */
    protected AgreementState() {}

    AgreementState(UUID id) {
        super(id);
    }

    /** Whether it continues another by that one's clause. */
    boolean isByClause() {
        return entry.renewalOf() != null && status.concluded() && origin == Origin.PROCEDURE && signatures.isEmpty();
    }

    /** Whether its clause still decides whether it is renewed. */
    boolean awaitsRenewal() {
        return status.binding() && renewal != null && renewalCourse().outcome() == null;
    }

    /** Whether it ended before its term, or its term while it was suspended. */
    boolean endedUnfit() {
        List<AgreementPeriod> known = knownPeriods();
        return status == AgreementStatus.TERMINATED
                || known.isEmpty()
                || known.get(known.size() - 1).state() == AgreementInForceState.SUSPENDED;
    }

    /** That it is carried over to a party's successor, or why it is not; null for any other agreement. */
    Succession succession() {
        return succession;
    }

    RenewalCourse renewalCourse() {
        return renewalCourse == null ? RenewalCourse.OPEN : renewalCourse;
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

    /** Whom each side has named last. */
    List<Liaison> liaisonsNow() {
        return List.of(Side.values()).stream()
                .flatMap(side ->
                        liaisons.stream()
                                .filter(one -> one.side() == side)
                                .max(Comparator.comparing(Liaison::id))
                                .stream())
                .toList();
    }

    /** The papers that belong to it, oldest first. */
    List<Attached> attachments() {
        return papers.stream()
                .sorted(Comparator.comparing(Attached::documentId))
                .toList();
    }

    /** What is signed with the content. */
    Annexes annexes() {
        return new Annexes(postings(), liaisonsNow(), attachments());
    }

    /** The amendment that waits for signatures. */
    Optional<Amendment> openAmendment() {
        return amendments.stream().filter(Amendment::isOpen).findFirst();
    }

    /** The amendment that both have signed and a bureau has yet to file. */
    Optional<Amendment> filedAmendment() {
        return amendments.stream().filter(Amendment::isBeingFiled).findFirst();
    }

    /** All of them, oldest first. */
    List<Amendment.View> amendmentViews() {
        return amendments.stream()
                .sorted(Comparator.comparing(Amendment::id))
                .map(Amendment::view)
                .toList();
    }

    AgreementContent content() {
        return new AgreementContent(
                entry, Set.copyOf(items), Set.copyOf(promises), green, renewal, Map.copyOf(fees), site);
    }

    /** The periods of its term as known now, in the order of their days. */
    List<AgreementPeriod> knownPeriods() {
        return periods.stream()
                .filter(Period::current)
                .sorted(Comparator.comparing(Period::validFrom))
                .toList();
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
