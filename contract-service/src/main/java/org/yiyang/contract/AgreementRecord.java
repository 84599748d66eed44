package org.yiyang.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/** What is recorded of an agreement; {@link Agreement} alone changes it. */
@MappedSuperclass
abstract class AgreementRecord extends Aggregate {
    static final String KIND = "agreement";

    @Embedded
    AgreementEntry entry;

    @Embedded
    GreenChannel green;

    @ElementCollection
    @CollectionTable(name = "agreement_item", joinColumns = @JoinColumn(name = "agreement_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "item", length = 40, nullable = false)
    Set<ServiceItem> items = new HashSet<>();

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

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    List<Posting> postings = new ArrayList<>();

    /** For JPA. */
    AgreementRecord() {}

    AgreementRecord(Side draftedBy, Origin origin) {
        super(Ids.next());
        this.draftedBy = draftedBy;
        this.offeredBy = draftedBy;
        this.origin = origin;
        this.life = AgreementLife.NOT_YET;
    }

    void hold(Content content) {
        entry = content.entry();
        green = content.green();
        items.retainAll(content.items());
        items.addAll(content.items());
    }

    Content content() {
        return new Content(entry, Set.copyOf(items), green);
    }

    /** Which side an institution is; none if it is no party. */
    Optional<Side> sideOf(UUID institution) {
        return List.of(Side.values()).stream()
                .filter(side -> side.of(entry).equals(institution))
                .findFirst();
    }

    /** Refuses the side whose turn it is not: 403, whatever the state. */
    void mustBeFor(String verb, Side by) {
        boolean drafting = status == AgreementStatus.DRAFT;
        boolean offered = contentHash == null && by == offeredBy;
        switch (verb) {
            case "revise", "propose" -> mustBe(by == draftedBy, AgreementRefusal.NOT_YOUR_DRAFT);
            case "cancel" -> mustBe(!drafting || by == draftedBy, AgreementRefusal.NOT_YOUR_DRAFT);
            case "agree", "counter" -> mustBe(!offered, AgreementRefusal.OTHER_PARTY_ANSWERS);
            default -> throw new IllegalArgumentException(verb);
        }
    }

    static void mustBe(boolean fulfilled, AgreementRefusal refusal) {
        if (!fulfilled) {
            throw new Refused(refusal);
        }
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

    AgreementEntry entry() {
        return entry;
    }

    AgreementStatus status() {
        return status;
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
