package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Whose matter a relation is: the officials' and the supervisors' of its region, not its members'. */
@ApplicationScoped
class RelationRights extends Rights<Relation> {
    RelationRights(Actions actions) {
        super(actions, RelationResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Relation relation) {
        return caller.scope().coversRegion(relation.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Relation relation) {
        return new Refused(InstitutionRefusal.REGION_NOT_YOURS, relation.region());
    }
}
