package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.copies.ElderWatch;
import org.yiyang.contract.copies.KnownElder;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction with the contracts of elders with family-doctor teams. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DoctorContracts implements ElderWatch {
    private static final String KIND = FamilyDoctorDue.FAMILY_DOCTOR_TERM_END.name();
    private static final int CITY_DIGITS = 4;
    private final DoctorContractRepository repository;
    private final TeamRepository teams;
    private final TeamRules rules;
    private final KnownElders elders;
    private final Moves<DoctorContract> moves;
    private final Deadlines deadlines;
    private final Changes changes;

    DoctorContracts(
            DoctorContractRepository repository,
            TeamRepository teams,
            TeamRules rules,
            KnownElders elders,
            DoctorContractRights rights,
            Deadlines deadlines,
            Changes changes) {
        this.repository = repository;
        this.teams = teams;
        this.rules = rules;
        this.elders = elders;
        this.moves = new Moves<DoctorContract>(repository::find, rights, changes);
        this.deadlines = deadlines;
        this.changes = changes;
    }

    /** Signs an elder of the team's city who has no team; who signs at the same moment is refused by the unique key. */
    DoctorContract sign(Call call, DoctorContractJson.Sign body) {
        Team team = team(call, body.teamId());
        UUID person = elders.survivorOf(body.elderId());
        KnownElder elder = elders.find(person).orElseThrow(() -> FamilyDoctorRefusal.ELDER_UNKNOWN.at("/elderId"));
        if (elder.deceased()) {
            throw FamilyDoctorRefusal.ELDER_DECEASED.at("/elderId");
        }
        if (!isSameCity(team.region(), elder.regionCode())) {
            throw FamilyDoctorRefusal.ELDER_ELSEWHERE.at("/elderId");
        }
        repository.openOf(person).ifPresent(other -> {
            throw FamilyDoctorRefusal.ELDER_HAS_TEAM.at("/elderId");
        });
        if (body.endsOn().isBefore(call.today())) {
            throw FamilyDoctorRefusal.DAY_PAST.at("/endsOn");
        }
        DoctorContract contract = DoctorContract.signed(
                new DoctorContract.Signed(person, elder.regionCode(), Boolean.TRUE.equals(body.priorityGroup())),
                team,
                new ContractTerm(new ContractTerm.Days(body.startsOn(), body.endsOn()), body.contents()),
                call.now());
        contract.signedUnder(body.elderId());
        repository.persist(contract);
        changes.publish(contract, new DoctorContract.Event.FamilyDoctorContractChanged());
        schedule(contract);
        return contract;
    }

    DoctorContract renew(Call call, UUID id, LocalDate endsOn, ServicePackage contents) {
        DoctorContract contract = moves.move(call, id, "renew", renewed -> {
            rules.mustBeAtWork(call, renewed.institutionId());
            return renewed.renew(endsOn, contents, call.today(), call.now());
        });
        schedule(contract);
        return contract;
    }

    /** To another team of the same institution; to another institution's the elder signs again. */
    DoctorContract changeTeam(Call call, UUID id, UUID teamId, String reason) {
        return moves.move(
                call, id, "change-team", contract -> contract.changeTeam(team(call, teamId), reason, call.now()));
    }

    DoctorContract planService(Call call, UUID id, LocalDate day) {
        return moves.move(call, id, "plan-service", contract -> contract.planService(day, call.today(), call.now()));
    }

    DoctorContract end(Call call, UUID id, String reason) {
        DoctorContract contract = moves.move(call, id, "end", ended -> ended.end(reason, call.today(), call.now()));
        deadlines.clear(id, KIND);
        return contract;
    }

    /** Ends it if its last year is over; one renewed meanwhile goes on. */
    void expire(Call call, UUID id) {
        expire(call, repository.findById(id));
    }

    private void expire(Call call, DoctorContract contract) {
        LocalDate last = contract.lastTerm().days().endsOn();
        if (contract.status() == DoctorContractStatus.ACTIVE && last.isBefore(call.today())) {
            close(call, contract, ContractEnd.EXPIRED, last);
        }
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> some) {
        Set<UUID> concerned = new HashSet<>(repository.openAmong(some));
        concerned.addAll(repository.endedByMistakeAmong(some));
        concerned.addAll(repository.handedOverAmong(some));
        return concerned;
    }

    @Override
    public void elderChanged(Call call, UUID elderId) {
        UUID survivor = elders.survivorOf(elderId);
        if (elders.knows(elderId)) {
            repository.signedWith(elderId).stream()
                    .filter(contract -> !elders.survivorOf(contract.elderId()).equals(survivor))
                    .forEach(contract -> handBack(call, contract));
        }
        if (!survivor.equals(elderId)) {
            repository.openOf(elderId).ifPresent(contract -> followMerger(call, contract, survivor));
        }
        repository
                .openOf(survivor)
                .ifPresentOrElse(contract -> closeIfGone(call, contract), () -> reinstateIfAlive(call, survivor));
    }

    /** One person has one contract: of two, the surviving record's is kept. */
    private void followMerger(Call call, DoctorContract contract, UUID survivor) {
        if (repository.openOf(survivor).isPresent()) {
            close(call, contract, ContractEnd.MERGED, call.today());
        } else {
            changes.publish(contract, contract.followMerger(survivor, call.now()));
        }
    }

    /** The merger was taken back: the contract returns to the record that signed it, ended if that has another one. */
    private void handBack(Call call, DoctorContract contract) {
        UUID own = contract.formerElderId();
        if (contract.status() == DoctorContractStatus.ACTIVE
                && repository.openOf(own).isPresent()) {
            close(call, contract, ContractEnd.MERGED, call.today());
        }
        changes.publish(contract, contract.handBack(call.now()));
    }

    private void closeIfGone(Call call, DoctorContract contract) {
        elders.find(contract.elderId()).ifPresent(elder -> {
            if (elder.deceased()) {
                LocalDate died = elder.deceasedOn() == null ? call.today() : elder.deceasedOn();
                close(call, contract, ContractEnd.DECEASED, died);
            } else if (elder.regionCode() != null && !isSameCity(contract.region(), elder.regionCode())) {
                close(call, contract, ContractEnd.MOVED, call.today());
            }
        });
    }

    /** A death that was reported by mistake, or a merger that was taken back, reinstates what it ended. */
    private void reinstateIfAlive(Call call, UUID person) {
        boolean alive = elders.find(person).filter(elder -> !elder.deceased()).isPresent();
        if (alive) {
            repository.lastEndedByMistake(person).ifPresent(contract -> {
                goOn(call, contract);
                followTeam(call, contract);
                ifInForce(contract, () -> closeIfGone(call, contract));
            });
        }
    }

    /** What has become of the team while the contract was not in force. */
    private void followTeam(Call call, DoctorContract contract) {
        ifInForce(contract, () -> followTeam(call, contract, teams.findById(contract.teamId())));
    }

    private void followTeam(Call call, DoctorContract contract, Team team) {
        if (team.status() == TeamStatus.DISSOLVED) {
            ContractEnd because =
                    team.endedWithInstitution() ? ContractEnd.INSTITUTION_CLOSED : ContractEnd.TEAM_DISSOLVED;
            close(call, contract, because, call.today());
        } else if (!team.institutionId().equals(contract.institutionId())) {
            changes.publish(contract, contract.carryOver(team.institutionId(), call.now()));
        }
    }

    /** It goes on for what is left of its last year, unless the elder has died, moved away or been merged by now. */
    void reinstate(Call call, DoctorContract contract) {
        goOn(call, contract);
        ifInForce(contract, () -> elderChanged(call, contract.elderId()));
    }

    private void goOn(Call call, DoctorContract contract) {
        changes.publish(contract, contract.reinstate(call.now()));
        schedule(contract);
        expire(call, contract);
    }

    private static void ifInForce(DoctorContract contract, Runnable then) {
        if (contract.status() == DoctorContractStatus.ACTIVE) {
            then.run();
        }
    }

    void close(Call call, DoctorContract contract, ContractEnd because, LocalDate lastDay) {
        changes.publish(contract, contract.close(because, lastDay, call.now()));
        deadlines.clear(contract.id(), KIND);
    }

    private void schedule(DoctorContract contract) {
        deadlines.set(Deadline.at(
                contract.id(),
                KIND,
                contract.id(),
                WorkCalendar.endOfDay(contract.lastTerm().days().endsOn())));
    }

    private Team team(Call call, UUID id) {
        Team team = teams.find(call.scope(), id).orElseThrow(() -> FamilyDoctorRefusal.TEAM_UNKNOWN.at("/teamId"));
        if (!call.scope().isInstitution(team.institutionId())) {
            throw new Refused(FamilyDoctorRefusal.NOT_YOUR_TEAM);
        }
        if (team.status() == TeamStatus.DISSOLVED) {
            throw FamilyDoctorRefusal.TEAM_DISSOLVED.at("/teamId");
        }
        rules.mustBeAtWork(call, team.institutionId());
        return team;
    }

    private static boolean isSameCity(String one, String other) {
        return other != null && other.length() >= CITY_DIGITS && one.startsWith(other.substring(0, CITY_DIGITS));
    }
}
