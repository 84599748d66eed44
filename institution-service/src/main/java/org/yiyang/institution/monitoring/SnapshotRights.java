package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;
import org.yiyang.kit.refusal.Refused;

/**
 * Whose move it is with a reported snapshot: the authority's, and to correct what nobody has confirmed yet, the
 * institution's own supervisor's. Nobody decides about the figures of the own institution, and what the authority
 * confirmed or returned, an institution's own supervisor cannot undo.
 */
@ApplicationScoped
class SnapshotRights extends RegionRights<MonitoringSnapshot> {
    SnapshotRights(Actions actions) {
        super(actions, SnapshotRefusal.REGION_NOT_YOURS, SnapshotResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, MonitoringSnapshot snapshot) {
        boolean authority = super.concerns(caller, verb, snapshot) && !isOwn(caller, snapshot);
        boolean stillOwn = verb.equals("correct") && snapshot.status() == SnapshotStatus.SUBMITTED;
        return authority || (stillOwn && caller.scope().isInstitution(snapshot.institutionId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, MonitoringSnapshot snapshot) {
        return isOwn(caller, snapshot)
                ? new Refused(SnapshotRefusal.OWN_INSTITUTION)
                : super.notConcerned(caller, verb, snapshot);
    }

    private static boolean isOwn(Caller caller, MonitoringSnapshot snapshot) {
        return snapshot.institutionId().equals(caller.institution());
    }
}
