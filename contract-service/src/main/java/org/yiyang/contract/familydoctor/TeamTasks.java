package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** The tasks of teams, which {@link TeamRenewals} raises and closes: they follow from the contracts, not from the team. */
@ApplicationScoped
class TeamTasks implements TaskCatalog {
    private final TeamRepository teams;
    private final KnownInstitutions institutions;

    TeamTasks(TeamRepository teams, KnownInstitutions institutions) {
        this.teams = teams;
        this.institutions = institutions;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(TeamTask.values());
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        List<ConcernedInstitutions> of = teams.named(subjects).values().stream()
                .map(team -> new ConcernedInstitutions(team.id(), team.institutionId()))
                .toList();
        return ConcernedInstitutions.named(of, institutions::contacts);
    }
}
