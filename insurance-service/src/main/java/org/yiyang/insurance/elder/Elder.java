package org.yiyang.insurance.elder;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** An insured elder: who it is (sealed), on which days insured, where resident, and who of the family may act. */
@Entity
@Table(name = "elder")
class Elder extends IdentifiedElder {
    static final String KIND = "elder";

    /** What it was when the death was recorded, in case that was a mistake. */
    @Enumerated(EnumType.STRING)
    @Column(name = "status_before_death", length = 30)
    private ElderStatus statusBeforeDeath;

    @Column(name = "residence_id")
    private UUID residenceId;

    @Column(name = "entered_by_id")
    private UUID enteredById;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "deceased_on")
    private LocalDate deceasedOn;

    @ElementCollection
    @CollectionTable(name = "elder_priority_group", joinColumns = @JoinColumn(name = "elder_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "priority_group", length = 30)
    private Set<PriorityGroup> priorityGroups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "elder_authorisation", joinColumns = @JoinColumn(name = "elder_id"))
    private List<Authorisation> authorisations = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<InsuredPeriod> insured = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<ResidencePeriod> residences = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Elder() {}

    private Elder(UUID id, Identity identity, ElderEntry entry, Origin origin, Instant at) {
        super(id, identity, entry.regionCode());
        this.enteredById = entry.enteredById();
        this.origin = origin;
        entry.insured().forEach(one -> insured.add(new InsuredPeriod(one.type(), one.from(), one.to(), at)));
        if (entry.residenceId() != null) {
            moveIn(entry.residenceId(), entry.residenceFrom(), at);
        }
        priorityGroups.addAll(entry.priorityGroups());
    }

    static Elder entered(UUID id, Identity identity, ElderEntry entry, Instant at) {
        Elder elder = new Elder(id, identity, entry, Origin.PROCEDURE, at);
        elder.become(ElderStatus.PENDING_VERIFICATION, "enter", null, at);
        return elder;
    }

    /** Taken over from paper (存量登记), where the agency had verified it. */
    static Elder takenOver(UUID id, Identity identity, ElderEntry entry, LocalDate verifiedOn, Takeover mark) {
        Elder elder = new Elder(id, identity, entry, Origin.TAKEOVER, mark.enteredAt());
        elder.takeover = mark;
        elder.verifiedOn = verifiedOn;
        elder.become(ElderStatus.ACTIVE, "takeover", mark.reason(), mark.enteredAt());
        return elder;
    }

    /** Confirms the record, or what was proposed to change of it. */
    ElderEvent verify(LocalDate today, Instant at) {
        status().mustAllow("verify");
        become(ElderStatus.ACTIVE, "verify", null, at);
        verifiedOn = today;
        applyProposal(at);
        return new ElderEvent.ElderVerified();
    }

    private void applyProposal(Instant at) {
        Proposal proposal = proposal();
        if (proposal == null) {
            return;
        }
        identify(identity().with(proposal.name(), proposal.phone()));
        if (proposal.residenceId() != null) {
            moveIn(proposal.residenceId(), proposal.residenceFrom(), at);
        }
        propose(null);
    }

    private void moveIn(UUID institution, LocalDate from, Instant at) {
        new Timeline<>(residences, ResidencePeriod::copy).become(new ResidencePeriod(institution, from, null, at));
        residenceId = institution;
    }

    ElderEvent mismatch(MismatchReason reason, Instant at) {
        status().mustAllow("mismatch");
        become(ElderStatus.MISMATCH, "mismatch", reason.name(), at);
        return new ElderEvent.ElderMismatched();
    }

    /** Proposes a change of an active record, or mends one that did not match. */
    ElderEvent proposeUpdate(Proposal proposed, Instant at) {
        status().mustAllow("propose-update");
        boolean mending = status() == ElderStatus.MISMATCH;
        become(mending ? ElderStatus.PENDING_VERIFICATION : ElderStatus.UPDATE_PENDING, "propose-update", null, at);
        propose(proposed);
        return new ElderEvent.ElderUpdateProposed();
    }

    ElderEvent declineUpdate(String reason, Instant at) {
        status().mustAllow("decline-update");
        become(ElderStatus.ACTIVE, "decline-update", reason, at);
        propose(null);
        return new ElderEvent.ElderUpdateDeclined();
    }

    ElderEvent pause(LocalDate from, String reason, Instant at) {
        status().mustAllow("pause");
        become(ElderStatus.PAUSED, "pause", reason, at);
        insurance().endOn(from, at);
        return new ElderEvent.ElderPaused();
    }

    ElderEvent resume(ElderEntry.Insured again, String reason, Instant at) {
        status().mustAllow("resume");
        become(ElderStatus.ACTIVE, "resume", reason, at);
        insurance().become(new InsuredPeriod(again.type(), again.from(), again.to(), at));
        return new ElderEvent.ElderResumed();
    }

    ElderEvent transferOut(LocalDate from, String reason, Instant at) {
        status().mustAllow("transfer-out");
        become(ElderStatus.TRANSFERRED_OUT, "transfer-out", reason, at);
        insurance().endOn(from, at);
        return new ElderEvent.ElderTransferredOut();
    }

    /** Records a death; the insured days stay as they were, but none counts after it. */
    ElderEvent recordDeath(LocalDate day, Instant at) {
        status().mustAllow("record-death");
        ElderStatus before = status();
        become(ElderStatus.DECEASED, "record-death", null, at);
        statusBeforeDeath = before;
        deceasedOn = day;
        return new ElderEvent.ElderDeceased();
    }

    /** Takes a wrong notice of death back: the record is what it was. */
    ElderEvent revokeDeath(String reason, Instant at) {
        status().mustAllow("revoke-death");
        change(
                statusBeforeDeath,
                Move.of("revoke-death", status(), statusBeforeDeath, reason, at).asCorrection());
        statusBeforeDeath = null;
        deceasedOn = null;
        return new ElderEvent.ElderDeathRevoked();
    }

    ElderEvent close(String reason, Instant at) {
        status().mustAllow("close");
        become(ElderStatus.CLOSED, "close", reason, at);
        return new ElderEvent.ElderClosed();
    }

    ElderEvent authorise(Authorisation authorisation, Instant at) {
        status().mustAllow("authorise");
        authorisations.removeIf(one -> one.person().equals(authorisation.person()));
        if (authorisations.size() >= ElderSnapshot.AUTHORISATIONS_MAX) {
            throw new Refused(ElderRefusal.AUTHORISATIONS_MAX, ElderSnapshot.AUTHORISATIONS_MAX);
        }
        authorisations.add(authorisation);
        note(Move.of("authorise", status(), status(), null, at));
        return new ElderEvent.FamilyAuthorised();
    }

    ElderEvent withdrawAuthorisation(UUID person, Instant at) {
        status().mustAllow("withdraw-authorisation");
        if (!authorisations.removeIf(one -> one.person().equals(person))) {
            throw new Refused(ElderRefusal.AUTHORISATION_UNKNOWN).at("/person");
        }
        note(Move.of("withdraw-authorisation", status(), status(), null, at));
        return new ElderEvent.FamilyAuthorisationWithdrawn();
    }

    /** Puts it back before a mistaken move; history keeps both. */
    ElderEvent correct(ElderStatus to, String reason, Instant at) {
        if (!status().back().contains(to)) {
            throw new Refused(ElderRefusal.NOT_CORRECTABLE, status().zh(), to.zh()).allowing(status().verbs());
        }
        change(to, Move.of("correct", status(), to, reason, at).asCorrection());
        return new ElderEvent.ElderCorrected();
    }

    /** Replaces what is known of the insurance from a day on; history keeps both. */
    ElderEvent correctInsured(ElderEntry.Insured insurance, String reason, Instant at) {
        status().mustAllow("correct-insured");
        insurance().become(new InsuredPeriod(insurance.type(), insurance.from(), insurance.to(), at));
        note(Move.of("correct-insured", status(), status(), reason, at).asCorrection());
        return new ElderEvent.ElderCorrected();
    }

    private Timeline<InsuredPeriod> insurance() {
        return new Timeline<>(insured, InsuredPeriod::copy);
    }

    /** What a family member is authorised to on a day; empty without a valid authorisation. */
    Optional<AuthorisationScope> authorised(Call call) {
        return authorisations.stream()
                .filter(one -> one.holdsFor(call.caller().subject(), call.today()))
                .map(Authorisation::scope)
                .findFirst();
    }

    @Override
    public ElderSnapshot snapshot() {
        return ElderSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    UUID residenceId() {
        return residenceId;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    LocalDate deceasedOn() {
        return deceasedOn;
    }

    Set<PriorityGroup> priorityGroups() {
        return priorityGroups;
    }

    List<Authorisation> authorisations() {
        return authorisations;
    }

    List<InsuredPeriod> insured() {
        return insurance().known();
    }

    List<ResidencePeriod> residences() {
        return new Timeline<>(residences, ResidencePeriod::copy).known();
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }
}
