package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done with inspections in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Inspections {
    static final String DUE = "INSPECTION_RECTIFICATION";
    private final InspectionRepository repository;
    private final CorrectionHistory histories;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Changes changes;
    private final Moves<Inspection> moves;

    Inspections(
            InspectionRepository repository,
            CorrectionHistory histories,
            Deadlines deadlines,
            Parameters parameters,
            InspectionRights rights,
            Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.changes = changes;
        this.moves = Moves.foundBy((call, id) -> repository.find(call.caller(), id), rights, changes);
    }

    Inspection plan(Call call, Place subject, InspectionPlan plan) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(InspectionRefusal.REGION_NOT_YOURS);
        }
        Inspection inspection = Inspection.planned(subject, plan, call.now());
        repository.persist(inspection);
        changes.publish(inspection, new Inspection.Event.InspectionPlanned());
        return inspection;
    }

    Inspection record(Call call, UUID id, InspectionJson.FoundOut body) {
        return moves.move(call, id, "record", inspection -> {
            if (body.doneOn().isAfter(call.today())) {
                throw new Refused(InspectionRefusal.DAY_IN_FUTURE).at("/doneOn");
            }
            return inspection.record(body.doneOn(), body.findings(), call.now());
        });
    }

    Inspection cancel(Call call, UUID id, String reason) {
        return moves.move(call, id, "cancel", inspection -> inspection.cancel(reason, call.now()));
    }

    Inspection requireRectification(Call call, UUID id, Integer workdays) {
        Inspection inspection = moves.move(
                call, id, "require-rectification", one -> one.requireRectification(call.today(), call.now()));
        schedule(call, inspection, workdays);
        return inspection;
    }

    Inspection answer(Call call, UUID id, String rectification) {
        Inspection inspection =
                moves.move(call, id, "answer", one -> one.answer(rectification, call.today(), call.now()));
        deadlines.clearAll(id);
        return inspection;
    }

    Inspection rejectRectification(Call call, UUID id, Integer workdays, String reason) {
        Inspection inspection = moves.move(
                call, id, "reject-rectification", one -> one.rejectRectification(reason, call.today(), call.now()));
        schedule(call, inspection, workdays);
        return inspection;
    }

    Inspection verify(Call call, UUID id) {
        return moves.move(call, id, "verify", inspection -> inspection.verify(call.today(), call.now()));
    }

    Inspection close(Call call, UUID id, InspectionResult result) {
        return moves.move(call, id, "close", inspection -> inspection.close(result, call.today(), call.now()));
    }

    Inspection closeUnrectified(Call call, UUID id, String reason) {
        return moves.move(call, id, "close-unrectified", one -> one.closeUnrectified(reason, call.today(), call.now()));
    }

    Inspection correct(Call call, UUID id, InspectionStatus to, String reason) {
        Inspection inspection = moves.move(
                call, id, "correct", one -> histories.correct(call, one, () -> one.correct(to, reason, call.now())));
        deadlines.clearAll(id);
        if (to == InspectionStatus.RECTIFYING && !inspection.institutionClosed()) {
            schedule(call, inspection, null);
        }
        return inspection;
    }

    /** The time to rectify has run out; nothing if it was answered meanwhile. */
    void overdue(Call call, Deadline deadline) {
        repository
                .find(call.caller(), deadline.subject())
                .filter(inspection -> inspection.status() == InspectionStatus.RECTIFYING)
                .ifPresent(inspection ->
                        changes.publish(inspection, inspection.fallOverdue(deadline.dueAt(), call.now())));
    }

    void schedule(Call call, Inspection inspection, Integer named) {
        int workdays = named != null
                ? named
                : parameters.integer(InspectionParameter.RECTIFICATION_WORKDAYS, inspection.region(), call.today());
        deadlines.setWorkdays(inspection.id(), DUE, call.today(), workdays);
    }
}
