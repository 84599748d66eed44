package org.yiyang.institution.monitoring;

import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.refusal.Refused;

/** Whose move it is with a reported snapshot: the authority's, or still the institution's own supervisor's. */
final class SnapshotRights {
    private SnapshotRights() {}

    /** Nobody confirms or returns the figures of the own institution. */
    static void mustDecide(Caller caller, Snapshot snapshot) {
        if (isOwn(caller, snapshot)) {
            throw new Refused(SnapshotRefusal.OWN_INSTITUTION);
        }
    }

    /** What the authority confirmed or returned, an institution's own supervisor cannot undo. */
    static void mustMend(Caller caller, Snapshot snapshot, String verb) {
        if (!mends(caller, snapshot, verb)) {
            throw new Refused(
                    isOwn(caller, snapshot) ? SnapshotRefusal.OWN_INSTITUTION : SnapshotRefusal.REGION_NOT_YOURS);
        }
    }

    /** Whether a verb that state and role allow is this caller's by relation, too. */
    static boolean offers(Caller caller, Snapshot snapshot, String verb) {
        return switch (verb) {
            case "confirm", "return" -> !isOwn(caller, snapshot);
            default -> mends(caller, snapshot, verb);
        };
    }

    private static boolean mends(Caller caller, Snapshot snapshot, String verb) {
        boolean authority = caller.scope().coversRegion(snapshot.region()) && !isOwn(caller, snapshot);
        boolean stillOwn = verb.equals("correct") && snapshot.status() == SnapshotStatus.SUBMITTED;
        return authority || (stillOwn && caller.scope().isInstitution(snapshot.institutionId()));
    }

    private static boolean isOwn(Caller caller, Snapshot snapshot) {
        return snapshot.institutionId().equals(caller.institution());
    }
}
