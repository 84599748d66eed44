package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What an institution does in a transaction with its family-doctor teams. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Teams {
    private final TeamRepository repository;
    private final DoctorContractRepository contracts;
    private final TeamRules rules;
    private final MonthlyRates rates;
    private final Moves<Team> moves;
    private final Changes changes;

    Teams(
            TeamRepository repository,
            DoctorContractRepository contracts,
            TeamRules rules,
            MonthlyRates rates,
            TeamRights rights,
            Changes changes) {
        this.repository = repository;
        this.contracts = contracts;
        this.rules = rules;
        this.rates = rates;
        this.moves = new Moves<Team>(repository::find, rights, changes);
        this.changes = changes;
    }

    /** Forms a team of the caller's institution, which may practise today, and starts publishing its city's rates. */
    Team form(Call call, TeamJson.Form form) {
        KnownInstitution home = rules.home(call, call.scope().institution());
        Team team = Team.formed(home.id(), home.regionCode(), rules.facts(call, home, form), call.now());
        repository.persist(team);
        rates.begin(call, home.regionCode());
        changes.publish(team, new Team.Event.FamilyDoctorTeamChanged());
        return team;
    }

    Team revise(Call call, UUID id, TeamJson.Form form) {
        return moves.move(call, id, "revise", team -> {
            KnownInstitution home = rules.home(call, team.institutionId());
            return team.revise(rules.facts(call, home, form), call.now());
        });
    }

    Team dissolve(Call call, UUID id, String reason) {
        return moves.move(call, id, "dissolve", team -> {
            long left = contracts.openOfTeam(id);
            if (left > 0) {
                throw new Refused(FamilyDoctorRefusal.TEAM_HAS_ELDERS, left);
            }
            return team.dissolve(reason, call.now());
        });
    }
}
