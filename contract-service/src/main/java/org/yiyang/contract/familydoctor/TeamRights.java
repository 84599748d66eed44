package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** A team is the matter of its institution. */
@ApplicationScoped
class TeamRights extends Rights<Team> {
    TeamRights(Actions actions) {
        super(actions, TeamResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Team team) {
        return caller.scope().isInstitution(team.institutionId());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Team team) {
        return new Refused(FamilyDoctorRefusal.NOT_YOUR_TEAM);
    }
}
