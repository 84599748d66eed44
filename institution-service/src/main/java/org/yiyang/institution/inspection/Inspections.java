package org.yiyang.institution.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.SupervisionParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with inspections in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Inspections {
    static final String DUE = "INSPECTION_RECTIFICATION";
    private final InspectionRepository repository;
    private final Histories histories;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Changes changes;

    Inspections(
            InspectionRepository repository,
            Histories histories,
            Deadlines deadlines,
            Parameters parameters,
            Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.changes = changes;
    }

    Inspection plan(Call call, Place subject, InspectionPlan plan) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(InspectionRefusal.REGION_NOT_YOURS);
        }
        Inspection inspection = Inspection.planned(subject, plan, call.now());
        repository.persist(inspection);
        changes.tell(inspection, new Inspection.Event.InspectionPlanned());
        return inspection;
    }

    Inspection record(Call call, UUID id, InspectionJson.FoundOut body) {
        Inspection inspection = get(call, id, "record");
        if (body.doneOn().isAfter(call.today())) {
            throw new Refused(InspectionRefusal.DAY_IN_FUTURE).at("/doneOn");
        }
        changes.tell(inspection, inspection.record(body.doneOn(), body.findings(), call.now()));
        return inspection;
    }

    Inspection cancel(Call call, UUID id, String reason) {
        Inspection inspection = get(call, id, "cancel");
        changes.tell(inspection, inspection.cancel(reason, call.now()));
        return inspection;
    }

    Inspection requireRectification(Call call, UUID id, Integer workdays) {
        Inspection inspection = get(call, id, "require-rectification");
        changes.tell(inspection, inspection.requireRectification(call.today(), call.now()));
        schedule(call, inspection, workdays);
        return inspection;
    }

    Inspection answer(Call call, UUID id, String rectification) {
        Inspection inspection = get(call, id, "answer");
        changes.tell(inspection, inspection.answer(rectification, call.today(), call.now()));
        deadlines.clearAll(id);
        return inspection;
    }

    Inspection rejectRectification(Call call, UUID id, Integer workdays, String reason) {
        Inspection inspection = get(call, id, "reject-rectification");
        changes.tell(inspection, inspection.rejectRectification(reason, call.today(), call.now()));
        schedule(call, inspection, workdays);
        return inspection;
    }

    Inspection verify(Call call, UUID id) {
        Inspection inspection = get(call, id, "verify");
        changes.tell(inspection, inspection.verify(call.today(), call.now()));
        return inspection;
    }

    Inspection close(Call call, UUID id, InspectionResult result) {
        Inspection inspection = get(call, id, "close");
        changes.tell(inspection, inspection.close(result, call.today(), call.now()));
        return inspection;
    }

    Inspection correct(Call call, UUID id, InspectionStatus to, String reason) {
        Inspection inspection = get(call, id, "correct");
        histories.keep(call, inspection);
        changes.tell(inspection, inspection.correct(to, reason, call.now()));
        deadlines.clearAll(id);
        if (to == InspectionStatus.RECTIFYING) {
            schedule(call, inspection, null);
        }
        return inspection;
    }

    /** The time to rectify has run out; nothing if it was answered meanwhile. */
    void overdue(Call call, Deadline deadline) {
        repository
                .find(call.caller(), deadline.subject())
                .filter(inspection -> inspection.status() == InspectionStatus.RECTIFYING)
                .ifPresent(
                        inspection -> changes.tell(inspection, inspection.fallOverdue(deadline.dueAt(), call.now())));
    }

    private void schedule(Call call, Inspection inspection, Integer named) {
        int workdays = named != null
                ? named
                : parameters.integer(SupervisionParameter.RECTIFICATION_WORKDAYS, inspection.region(), call.today());
        deadlines.setWorkdays(inspection.id(), DUE, call.today(), workdays);
    }

    private Inspection get(Call call, UUID id, String verb) {
        Inspection inspection = repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!inspection.isFor(call.scope(), verb)) {
            throw new Refused(
                    verb.equals("answer")
                            ? InspectionRefusal.NOT_YOUR_INSTITUTION
                            : InspectionRefusal.REGION_NOT_YOURS);
        }
        call.expects(inspection.version());
        return inspection;
    }
}
