package org.yiyang.contract.familydoctor;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** The contract of an elder with a family-doctor team, signed for a year and renewed year by year. */
@Entity
@Table(name = "family_doctor_contract")
class DoctorContract extends Aggregate implements Stateful<DoctorContractStatus> {
    static final String KIND = "family-doctor-contract";

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "institution_id")
    private UUID institutionId;

    /** Where the elder lived when it was signed; another city ends it. */
    @Column(name = "region_code")
    private String regionCode;

    /** Whether the elder is of a group that is signed first (重点人群). */
    @Column(name = "priority_group")
    private boolean priorityGroup;

    @Column(name = "next_service_on")
    private LocalDate nextServiceOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DoctorContractStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because", length = 20)
    private ContractEnd endedBecause;

    /** The last day on which it held. */
    @Column(name = "ended_on")
    private LocalDate endedOn;

    /** The last day of the last year that is signed. */
    @Column(name = "last_on")
    private LocalDate lastOn;

    /** The elder while the contract is in force, else null: nobody has two teams. */
    @Column(name = "open_key")
    private UUID openKey;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "contract_id", nullable = false, updatable = false)
    private List<ContractTerm> terms = new ArrayList<>();

    /** The record with which it was signed, where that was merged into the elder's; null once it belongs there by itself. */
    @Column(name = "former_elder_id")
    private UUID formerElderId;

    /** Under which other records the elder was, since this was read. */
    @Transient
    private Set<UUID> eldersBefore = new HashSet<>();

    /** Of which teams other contracts await renewal than before, since this was read. */
    @Transient
    private Set<UUID> teamsConcerned = new HashSet<>();

    /** For JPA. */
    protected DoctorContract() {}

    private DoctorContract(UUID elderId, String regionCode, boolean priorityGroup) {
        super(Ids.next());
        this.elderId = elderId;
        this.regionCode = regionCode;
        this.priorityGroup = priorityGroup;
    }

    /** What happened; it is not published. */
    sealed interface Event extends Fact {
        record FamilyDoctorContractChanged() implements Event {}
    }

    /** Who is signed. */
    record Signed(UUID elderId, String regionCode, boolean priorityGroup) {}

    static DoctorContract signed(Signed elder, Team team, ContractTerm term, Instant at) {
        DoctorContract contract = new DoctorContract(elder.elderId(), elder.regionCode(), elder.priorityGroup());
        contract.become("sign", DoctorContractStatus.ACTIVE, null, at);
        term.days().check();
        contract.add(term);
        contract.join(team);
        return contract;
    }

    /** By which of the elder's names it was asked for, which may be that of a record that was merged. */
    void signedUnder(UUID record) {
        formerElderId = record.equals(elderId) ? null : record;
    }

    private void join(Team team) {
        teamId = team.id();
        institutionId = team.institutionId();
        teamsConcerned.add(teamId);
    }

    private void add(ContractTerm term) {
        terms.add(term);
        lastOn = term.days().endsOn();
    }

    /** Signs the year after the last one; once a year, and not before it is the last year that runs. */
    Event renew(LocalDate endsOn, ServicePackage contents, LocalDate today, Instant at) {
        become("renew", status, null, at);
        ContractTerm last = lastTerm();
        if (last.days().startsOn().isAfter(today)) {
            throw new Refused(FamilyDoctorRefusal.RENEWED_ALREADY, last.days().endsOn());
        }
        ContractTerm.Days days = new ContractTerm.Days(last.days().endsOn().plusDays(1), endsOn);
        days.check();
        add(new ContractTerm(days, contents));
        teamsConcerned.add(teamId);
        return new Event.FamilyDoctorContractChanged();
    }

    Event changeTeam(Team next, String reason, Instant at) {
        become("change-team", status, reason, at);
        if (next.id().equals(teamId)) {
            throw FamilyDoctorRefusal.SAME_TEAM.at("/teamId");
        }
        teamsConcerned.add(teamId);
        join(next);
        return new Event.FamilyDoctorContractChanged();
    }

    Event planService(LocalDate day, LocalDate today, Instant at) {
        become("plan-service", status, null, at);
        if (day.isBefore(today)) {
            throw FamilyDoctorRefusal.DAY_PAST.at("/nextServiceOn");
        }
        nextServiceOn = day;
        return new Event.FamilyDoctorContractChanged();
    }

    Event end(String reason, LocalDate today, Instant at) {
        become("end", DoctorContractStatus.ENDED, reason, at);
        return ended(ContractEnd.ENDED, today);
    }

    /** Ends by itself: the last year is over, or the elder has died or moved away. */
    Event close(ContractEnd because, LocalDate lastDay, Instant at) {
        become("close", DoctorContractStatus.ENDED, because.name(), at);
        return ended(because, lastDay);
    }

    /** Is in force again, because what ended it was a mistake: the elder's death, or the closing of the institution. */
    Event reinstate(Instant at) {
        become("reinstate", DoctorContractStatus.ACTIVE, null, at);
        endedBecause = null;
        endedOn = null;
        terms.forEach(ContractTerm::restore);
        teamsConcerned.add(teamId);
        return new Event.FamilyDoctorContractChanged();
    }

    /** Goes on with the institution that has taken the place of the team's, as the team does. */
    Event carryOver(UUID successor, Instant at) {
        become("carry-over", status, null, at);
        institutionId = successor;
        return new Event.FamilyDoctorContractChanged();
    }

    /** Goes on under the record of the same person into which the elder's was merged. */
    Event followMerger(UUID survivor, Instant at) {
        moveTo(survivor, formerElderId == null ? elderId : formerElderId);
        become("follow-merger", status, null, at);
        return new Event.FamilyDoctorContractChanged();
    }

    /** Belongs again to the record with which it was signed, which was merged by mistake; whether it is in force or not. */
    Event handBack(Instant at) {
        moveTo(formerElderId, null);
        become("hand-back", status, null, at);
        return new Event.FamilyDoctorContractChanged();
    }

    private void moveTo(UUID elder, UUID former) {
        eldersBefore.add(elderId);
        elderId = elder;
        formerElderId = former;
    }

    private Event ended(ContractEnd because, LocalDate lastDay) {
        endedBecause = because;
        endedOn = lastDay;
        nextServiceOn = null;
        // An expired year awaits no renewal any more: the contracts of a whole city may expire on one day, and none of
        // them shall cost a query.
        if (because != ContractEnd.EXPIRED) {
            teamsConcerned.add(teamId);
        }
        terms.forEach(term -> term.cutAfter(lastDay));
        return new Event.FamilyDoctorContractChanged();
    }

    private void become(String verb, DoctorContractStatus next, String reason, Instant at) {
        note(DoctorContractStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        openKey = next == DoctorContractStatus.ACTIVE ? elderId : null;
    }

    ContractTerm lastTerm() {
        return terms().get(terms.size() - 1);
    }

    /** In the order of their days. */
    List<ContractTerm> terms() {
        return terms.stream()
                .sorted(Comparator.comparing(term -> term.days().startsOn()))
                .toList();
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id());
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
    public DoctorContractStatus status() {
        return status;
    }

    UUID elderId() {
        return elderId;
    }

    /** Whose it is, and under which records that elder was before. */
    Set<UUID> eldersConcerned() {
        Set<UUID> concerned = new HashSet<>(eldersBefore);
        concerned.add(elderId);
        return concerned;
    }

    UUID formerElderId() {
        return formerElderId;
    }

    UUID teamId() {
        return teamId;
    }

    Set<UUID> teamsConcerned() {
        return Set.copyOf(teamsConcerned);
    }

    LocalDate lastOn() {
        return lastOn;
    }

    UUID institutionId() {
        return institutionId;
    }

    boolean priorityGroup() {
        return priorityGroup;
    }

    LocalDate nextServiceOn() {
        return nextServiceOn;
    }

    ContractEnd endedBecause() {
        return endedBecause;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
