package org.yiyang.contract.familydoctor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.write.Chore;

/**
 * Moves teams whose institution has closed, with their elders, to the one that took its place, or ends them, so that no
 * elder stays bound to a team that does not exist any more; takes this back where the closing was a mistake. A team has
 * thousands of elders: they are processed in parts.
 */
@Singleton
class TeamsOfClosed implements Chore {
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private final TeamRepository teams;
    private final DoctorContractRepository repository;
    private final DoctorContracts contracts;
    private final KnownInstitutions institutions;
    private final MonthlyRates rates;
    private final TeamRenewals renewals;
    private final Changes changes;

    TeamsOfClosed(
            TeamRepository teams,
            DoctorContractRepository repository,
            DoctorContracts contracts,
            KnownInstitutions institutions,
            MonthlyRates rates,
            TeamRenewals renewals,
            Changes changes) {
        this.teams = teams;
        this.repository = repository;
        this.contracts = contracts;
        this.institutions = institutions;
        this.rates = rates;
        this.renewals = renewals;
        this.changes = changes;
    }

    @Override
    public boolean doPart(Call call) {
        return broughtBack(call) || broughtOn(call);
    }

    private boolean broughtOn(Call call) {
        UUID after = FIRST;
        while (true) {
            List<Team> some = teams.ofClosed(call.today(), after, AT_ONCE);
            for (Team team : some) {
                if (settled(call, team)) {
                    return true;
                }
            }
            if (some.size() < AT_ONCE) {
                return false;
            }
            after = some.get(some.size() - 1).id();
        }
    }

    /** Brings a team a part further; false where it is not known yet who took the place of its institution. */
    private boolean settled(Call call, Team team) {
        KnownInstitution closed = institutions.find(team.institutionId()).orElseThrow();
        Optional<KnownInstitution> successor = institutions.successorOf(closed);
        if (successor.isEmpty() && closed.replacedById() != null) {
            return false;
        }
        Optional<KnownInstitution> next = successor.filter(one -> one.isMedical() && !one.isClosed());
        List<DoctorContract> open = repository.openOfTeamAt(team.id(), closed.id(), AT_ONCE);
        open.forEach(contract -> next.ifPresentOrElse(
                one -> changes.publish(contract, contract.carryOver(one.id(), call.now())),
                () -> contracts.close(
                        call,
                        contract,
                        ContractEnd.INSTITUTION_CLOSED,
                        closed.closedOn().minusDays(1))));
        if (open.size() < AT_ONCE) {
            next.ifPresentOrElse(
                    one -> carriedOver(call, team, one),
                    () -> changes.publish(team, team.endWithInstitution(call.now())));
            renewals.settle(call, Set.of(team.id()));
        }
        return true;
    }

    /** Takes back what a mistaken closing has ended: its elders first, a part at a time, then the team. */
    private boolean broughtBack(Call call) {
        Optional<Team> one = teams.ofReopened(call.today());
        one.ifPresent(team -> {
            List<DoctorContract> ended = repository.endedWithInstitution(team.id(), team.institutionId(), AT_ONCE);
            ended.forEach(contract -> contracts.reinstate(call, contract));
            if (ended.size() < AT_ONCE) {
                changes.publish(team, team.reinstate(call.now()));
                renewals.settle(call, Set.of(team.id()));
            }
        });
        return one.isPresent();
    }

    private void carriedOver(Call call, Team team, KnownInstitution successor) {
        changes.publish(team, team.carryOver(successor.id(), successor.regionCode(), call.now()));
        rates.begin(call, successor.regionCode());
    }
}
