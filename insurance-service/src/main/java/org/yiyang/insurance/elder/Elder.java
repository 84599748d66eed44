package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * An insured elder: who it is (sealed), on which days insured, where resident, and who of the family may act. Who may make
 * a move is decided by {@link ElderRights}, before.
 */
@Entity
@Table(name = "elder")
class Elder extends HeldRecord implements Stateful<ElderStatus> {
    static final String KIND = "elder";

    @Embedded
    private Identity identity;

    @Embedded
    private Proposal proposal;

    @Embedded
    private Verification verification = new Verification();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<FormerNumber> formerNumbers = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<FieldChange> changes = new ArrayList<>();

    /** The blind index while the record holds the person's identity, else null: nobody is entered twice. */
    @Column(name = "open_index")
    private byte[] openIndex;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private ElderStatus status;

    @Embedded
    private Departure departure;

    @Embedded
    private Merger merger;

    @Embedded
    private Homes homes = new Homes();

    @Embedded
    private Needs needs = new Needs();

    @Embedded
    private Identifiers identifiers = new Identifiers();

    @Embedded
    private Family family = new Family();

    @Embedded
    private InsuredDays insured = new InsuredDays();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Elder() {}

    private Elder(UUID id, Identity identity, ElderEntry entry, Origin origin, Instant at) {
        super(id);
        this.identity = identity;
        this.regionCode = entry.regionCode();
        this.origin = origin;
        insured.enter(entry.insured(), at);
        homes.enter(entry, at);
        needs.groups().enter(entry.priorityGroups(), LocalDate.ofInstant(at, Call.CHINA), at);
    }

    static Elder entered(UUID id, Identity identity, ElderEntry entry, Instant at) {
        Elder elder = new Elder(id, identity, entry, Origin.PROCEDURE, at);
        elder.become("enter", ElderStatus.PENDING_VERIFICATION, null, at);
        return elder;
    }

    /** Taken over from paper (存量登记), where the agency had verified it. */
    static Elder takenOver(UUID id, Identity identity, ElderEntry entry, LocalDate verifiedOn, Takeover mark) {
        Elder elder = new Elder(id, identity, entry, Origin.TAKEOVER, mark.enteredAt());
        elder.takeover = mark;
        elder.verification.onPaper(verifiedOn);
        elder.become("takeover", ElderStatus.ACTIVE, mark.reason(), mark.enteredAt());
        return elder;
    }

    /** Confirms as of a day the record, or what was proposed to change of it; what is paused or over stays so. */
    ElderEvent verify(LocalDate day, Instant at) {
        become("verify", next("verify"), null, at);
        verification.confirm(day, takeover, at);
        applyProposal(at);
        return new ElderEvent.ElderVerified();
    }

    private void applyProposal(Instant at) {
        if (proposal == null) {
            return;
        }
        identity = identity.with(proposal.name(), proposal.phone());
        if (proposal.residenceFrom() != null) {
            homes.move(proposal.residenceId(), proposal.residenceFrom(), at);
        }
        regionCode = proposal.regionCode() == null ? regionCode : proposal.regionCode();
        proposal = null;
    }

    /** Follows a home to its successor: who lived in the one lives in the other from {@code day} on, or since moving in later. */
    ElderEvent succeed(UUID home, String name, UUID successor, LocalDate day, Instant at) {
        stay("succeed", home + " " + name, at);
        homes.succeed(home, successor, day, at);
        proposal = proposal == null ? null : proposal.succeeded(home, successor);
        return new ElderEvent.ElderHomeSucceeded();
    }

    ElderEvent mismatch(MismatchReason reason, Instant at) {
        become("mismatch", ElderStatus.MISMATCH, reason.name(), at);
        return new ElderEvent.ElderMismatched();
    }

    /** Proposes a change of an active record, or a correction of one that did not match. */
    ElderEvent proposeUpdate(Proposal proposed, Instant at) {
        boolean mismatched = status == ElderStatus.MISMATCH;
        become("propose-update", mismatched ? ElderStatus.PENDING_VERIFICATION : ElderStatus.UPDATE_PENDING, null, at);
        proposal = proposed;
        return new ElderEvent.ElderUpdateProposed();
    }

    ElderEvent declineUpdate(String reason, Instant at) {
        become("decline-update", ElderStatus.ACTIVE, reason, at);
        proposal = null;
        return new ElderEvent.ElderUpdateDeclined();
    }

    ElderEvent pause(LocalDate from, String reason, Instant at) {
        become("pause", ElderStatus.PAUSED, reason, at);
        insured.stop(from, at);
        return new ElderEvent.ElderPaused();
    }

    ElderEvent resume(ElderEntry.Insured again, String reason, Instant at) {
        become("resume", ElderStatus.ACTIVE, reason, at);
        insured.resume(again, at);
        return new ElderEvent.ElderResumed();
    }

    ElderEvent transferOut(LocalDate from, String reason, Instant at) {
        become("transfer-out", ElderStatus.TRANSFERRED_OUT, reason, at);
        insured.stop(from, at);
        return new ElderEvent.ElderTransferredOut();
    }

    /** Records a death; the insured days stay as they were, but none counts after it. */
    ElderEvent recordDeath(LocalDate day, Instant at) {
        ElderStatus before = status;
        become("record-death", ElderStatus.DECEASED, null, at);
        departure = new Departure(before, day, day);
        return new ElderEvent.ElderDeceased();
    }

    /** Takes a wrong notice of death back: the record is what it was. */
    ElderEvent revokeDeath(String reason, Instant at) {
        machine().mustAllow("revoke-death", status, null);
        ElderStatus before = departure.before();
        departure = null;
        become("revoke-death", before, reason, at);
        return new ElderEvent.ElderDeathRevoked();
    }

    ElderEvent close(String reason, Instant at) {
        become("close", ElderStatus.CLOSED, reason, at);
        return new ElderEvent.ElderClosed();
    }

    ElderEvent authorise(String verb, Authorisation authorisation, Instant at) {
        stay(verb, authorisation.recorded(), at);
        family.authorise(authorisation);
        return new ElderEvent.FamilyAuthorised();
    }

    ElderEvent withdrawAuthorisation(UUID person, Instant at) {
        stay("withdraw-authorisation", family.recorded(person), at);
        family.withdraw(person);
        return new ElderEvent.FamilyAuthorisationWithdrawn();
    }

    /** Puts it back before a mistaken move; history keeps both. */
    ElderEvent correct(ElderStatus to, String reason, Instant at) {
        if (!machine().targets("correct", status, null).contains(to)) {
            throw new Refused(ElderRefusal.NOT_CORRECTABLE, status.zh(), to.zh()).allowing(verbs());
        }
        become("correct", to, reason, at);
        if (to == ElderStatus.ACTIVE) {
            insured.goOn(at);
        }
        return new ElderEvent.ElderCorrected();
    }

    /** Puts a wrong identity number right: the old one is free again, and what it was stays known to this record alone. */
    ElderEvent correctIdentity(Identity right, String by, String reason, Instant at) {
        formerNumbers.add(new FormerNumber(identity.citizenId(), at));
        identity = right;
        become("correct-identity", next("correct-identity"), reason, at);
        verification.identityCorrected(by, takeover, at);
        return new ElderEvent.ElderCorrected();
    }

    /** Replaces what is known of the insurance from a day on; history keeps both. */
    ElderEvent correctInsured(ElderEntry.Insured insurance, String reason, Instant at) {
        stay("correct-insured", reason, at);
        insured.become(insurance, at);
        return new ElderEvent.ElderCorrected();
    }

    /** Becomes part of another record of the same person. It keeps its number, under which nobody is entered again. */
    ElderEvent merge(UUID survivor, String reason, Instant at) {
        Merger into = new Merger(survivor, status, at);
        byte[] held = openIndex;
        become("merge", ElderStatus.MERGED, reason, at);
        openIndex = held;
        merger = into;
        return new ElderEvent.ElderMerged();
    }

    /** Takes in what a record that is merged into this one knows and this one does not: days, residence, groups, family. */
    ElderEvent absorb(Elder other, Instant at) {
        stay("absorb", other.id().toString(), at);
        insured.fill(other.insured, at);
        homes.fill(other.homes, at);
        needs.fill(other.needs, at);
        family.absorb(other.id(), other.family);
        return new ElderEvent.DuplicateAbsorbed();
    }

    /** Is a record of its own again, as it was before it was merged by mistake. */
    ElderEvent unmerge(String reason, Instant at) {
        machine().mustAllow("unmerge", status, null);
        become("unmerge", merger.before(), reason, at);
        merger = null;
        return new ElderEvent.ElderUnmerged();
    }

    /** Gives back what it took in from a record that was merged into it by mistake; whom others that are still merged name sees it on. */
    ElderEvent giveBack(Elder other, List<Authorisation> others, Instant at) {
        stay("give-back", other.id().toString(), at);
        insured.takeBack(other.merger.at(), at);
        homes.takeBack(other.merger.at(), at);
        needs.takeBack(other.merger.at(), at);
        family.giveBack(other.id(), other.family, others);
        return new ElderEvent.DuplicateGivenBack();
    }

    /** Forgets who it was, for good; {@link ElderRetentionRules} says when, and what else goes. */
    ElderEvent erase(Instant at) {
        become("erase", ElderStatus.ERASED, null, at);
        identity = identity.erased();
        proposal = null;
        departure = null;
        merger = null;
        homes.forget();
        takeover = null;
        return new ElderEvent.ElderErased();
    }

    /** Seals who it is again, under today's key. */
    void reseal(Identity again) {
        identity = again;
    }

    /** A move that changes facts, as of {@link #needs} or {@link #identifiers}, and leaves the state as it is. */
    void stay(String verb, String reason, Instant at) {
        become(verb, status, reason, at);
    }

    /** Where a verb leads that leads to one state, or leaves it as it is. */
    private ElderStatus next(String verb) {
        return machine().targets(verb, status, null).stream().findFirst().orElse(status);
    }

    private void become(String verb, ElderStatus next, String reason, Instant at) {
        note(ElderStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        departure = Departure.in(departure, next, at);
        if (next.releasesNumbers()) {
            identifiers.release();
        }
        if (next.awaitsVerification()) {
            verification.takeBack(takeover, at);
        }
        openIndex = next.holdsIdentity() ? identity.index() : null;
    }

    /** Whether the institution of a scope looks after the record. */
    boolean isLookedAfterBy(Scope scope) {
        return homes.areLookedAfterBy(scope);
    }

    /** What a family member is authorised to on a day; empty without a valid authorisation. */
    Optional<AuthorisationScope> authorised(String account, LocalDate day) {
        return merger == null ? family.authorised(account, day) : Optional.empty();
    }

    @Override
    ElderSnapshot shown() {
        return ElderSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public ElderStatus status() {
        return status;
    }

    /** The dead are verified only where somebody has put their number right since. */
    @Override
    public List<String> verbs() {
        boolean settled = status == ElderStatus.DECEASED && verification.correctedBy() == null;
        return machine().verbs(status, null).stream()
                .filter(verb -> !(settled && verb.equals("verify")))
                .toList();
    }

    @Override
    public void mustAllow(String verb) {
        if (!verbs().contains(verb)) {
            throw merger == null
                    ? machine().refusal(verb, status, null)
                    : new Refused(ElderRefusal.GOES_ON_ELSEWHERE, merger.survivorId()).allowing(verbs());
        }
    }

    Identity identity() {
        return identity;
    }

    List<FormerNumber> formerNumbers() {
        return formerNumbers;
    }

    /** What shall be changed once it is verified; null if nothing is proposed. */
    Proposal proposal() {
        return proposal;
    }

    UUID residenceId() {
        return homes.residenceId();
    }

    /** The day as of which the agency has found the record right; null where it has not, or that was taken back. */
    LocalDate verifiedOn() {
        return verification.day();
    }

    /** Whether it may be relied on that the elder is who the record says, insured as it says. */
    boolean isVerified() {
        return verification.day() != null && status != ElderStatus.CLOSED;
    }

    /** Whether a paper that says the same verifies the record again: it is of a later day, and nothing else waits. */
    boolean isConfirmedBy(LocalDate verifiedOn) {
        boolean settled = status == ElderStatus.ACTIVE || status == ElderStatus.PAUSED;
        return settled && (verification.day() == null || verifiedOn.isAfter(verification.day()));
    }

    Verification verification() {
        return verification;
    }

    LocalDate deceasedOn() {
        return departure == null ? null : departure.deceasedOn();
    }

    /** Each change of a field, in no order. */
    List<FieldChange> changes() {
        return changes;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    Needs needs() {
        return needs;
    }

    /** Into which record it was merged, when and out of which state; null if it was not. */
    Merger merger() {
        return merger;
    }

    /** Whom of the family the record names; nobody once the survivor of a merger does. */
    List<Authorisation> authorisations() {
        return merger == null ? family.all() : List.of();
    }

    List<InsuredPeriod> insured() {
        return insured.known();
    }

    List<ResidencePeriod> residences() {
        return homes.known();
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }
}
