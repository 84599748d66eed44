package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
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
    private final KnownInstitutions institutions;
    private final Moves<Team> moves;
    private final Changes changes;

    Teams(
            TeamRepository repository,
            DoctorContractRepository contracts,
            KnownInstitutions institutions,
            TeamRights rights,
            Changes changes) {
        this.repository = repository;
        this.contracts = contracts;
        this.institutions = institutions;
        this.moves = new Moves<Team>(repository::find, rights, changes);
        this.changes = changes;
    }

    /** Forms a team of the caller's own institution, which may practise today. */
    Team form(Call call, Team.Facts facts) {
        UUID own = call.scope().institution();
        KnownInstitution institution = institutions
                .find(own)
                .filter(KnownInstitution::isMedical)
                .filter(known -> known.practiceDays().holds(call.today()))
                .orElseThrow(() -> new Refused(FamilyDoctorRefusal.INSTITUTION_UNFIT));
        Team team = Team.formed(own, institution.regionCode(), facts, call.now());
        repository.persist(team);
        changes.publish(team, new Team.Event.FamilyDoctorTeamChanged());
        return team;
    }

    Team revise(Call call, UUID id, Team.Facts facts) {
        return moves.move(call, id, "revise", team -> team.revise(facts, call.now()));
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
