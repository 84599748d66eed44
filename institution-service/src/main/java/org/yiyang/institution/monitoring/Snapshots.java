package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What is done with reported snapshots in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Snapshots {
    private final SnapshotRepository repository;
    private final Register register;
    private final Rounds rounds;
    private final PlausibilityCheck doubts;
    private final TakeoverWindow window;
    private final Changes changes;
    private final Moves<MonitoringSnapshot> moves;

    Snapshots(
            SnapshotRepository repository,
            Register register,
            Rounds rounds,
            PlausibilityCheck doubts,
            TakeoverWindow window,
            SnapshotRights rights,
            Changes changes) {
        this.repository = repository;
        this.register = register;
        this.rounds = rounds;
        this.doubts = doubts;
        this.window = window;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    MonitoringSnapshot submit(Call call, Place subject, SnapshotJson.Submit body) {
        if (!call.scope().isInstitution(subject.institution())) {
            throw new Refused(SnapshotRefusal.NOT_YOUR_INSTITUTION);
        }
        if (register.closed(subject.institution())) {
            throw new Refused(SnapshotRefusal.INSTITUTION_CLOSED).at("/institutionId");
        }
        mustAgree(body.figures());
        mustBeNew(call, subject.institution(), body.asOf());
        if (body.roundId() != null) {
            rounds.mustTake(body.roundId(), subject, body.asOf());
        }
        List<PlausibilityDoubt> found = doubts.of(call, subject, body.asOf(), body.figures());
        if (!found.isEmpty() && body.reason() == null) {
            throw implausible(found);
        }
        MonitoringSnapshot snapshot = MonitoringSnapshot.submitted(
                subject,
                new MonitoringSnapshot.Report(body.asOf(), body.figures(), body.roundId(), found, body.reason()),
                call.now());
        repository.persist(snapshot);
        changes.publish(snapshot, new SnapshotEvent.SnapshotSubmitted());
        return snapshot;
    }

    MonitoringSnapshot takeOver(Call call, Place subject, SnapshotJson.TakeOver body, Takeover mark) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(SnapshotRefusal.REGION_NOT_YOURS);
        }
        window.mustBeOpen(subject.region(), call.today());
        mustAgree(body.figures());
        mustBeNew(call, subject.institution(), body.asOf());
        List<PlausibilityDoubt> found = doubts.of(call, subject, body.asOf(), body.figures());
        MonitoringSnapshot snapshot = MonitoringSnapshot.takenOver(
                subject, new MonitoringSnapshot.Report(body.asOf(), body.figures(), null, found, mark.reason()), mark);
        repository.persist(snapshot);
        changes.publish(snapshot, new SnapshotEvent.SnapshotTakenOver());
        return snapshot;
    }

    MonitoringSnapshot confirm(Call call, UUID id) {
        return moves.move(call, id, "confirm", snapshot -> snapshot.confirm(call.now()));
    }

    MonitoringSnapshot giveBack(Call call, UUID id, String reason) {
        return moves.move(call, id, "return", snapshot -> snapshot.giveBack(reason, call.now()));
    }

    /** Takes a mistaken confirmation or return back. */
    MonitoringSnapshot reopen(Call call, UUID id, String reason) {
        return moves.move(call, id, "reopen", snapshot -> {
            if (snapshot.status() == SnapshotStatus.RETURNED) {
                mustBeNew(call, snapshot.institutionId(), snapshot.asOf());
            }
            return snapshot.reopen(reason, call.now());
        });
    }

    /** Enters the right figures as a new snapshot in place of a wrong one, which stays readable. */
    MonitoringSnapshot correct(Call call, UUID id, MonitoringFigures figures, String reason) {
        MonitoringSnapshot wrong = moves.begin(call, id, "correct");
        SnapshotStatus standing = wrong.status();
        mustAgree(figures);
        Place subject = new Place(wrong.institutionId(), wrong.region());
        List<PlausibilityDoubt> found = doubts.of(call, subject, wrong.asOf(), figures);
        changes.publish(wrong, wrong.supersede(reason, call.now()));
        repository.flush();
        MonitoringSnapshot right = MonitoringSnapshot.inPlaceOf(
                wrong,
                standing,
                new MonitoringSnapshot.Report(wrong.asOf(), figures, wrong.roundId(), found, reason),
                call.now());
        repository.persist(right);
        changes.publish(right, new SnapshotEvent.SnapshotCorrected());
        return right;
    }

    private static void mustAgree(MonitoringFigures figures) {
        List<String> wrong = figures.contradictions();
        if (!wrong.isEmpty()) {
            Refused refused = new Refused(SnapshotRefusal.FIGURES_INCONSISTENT);
            wrong.forEach(part -> refused.at("/figures/" + part));
            throw refused;
        }
    }

    private static Refused implausible(List<PlausibilityDoubt> found) {
        Label names = Label.joined(found);
        return new Refused(SnapshotRefusal.IMPLAUSIBLE, names)
                .with(new FieldProblem("/reason", SnapshotRefusal.IMPLAUSIBLE, names));
    }

    private void mustBeNew(Call call, UUID institution, LocalDate asOf) {
        if (asOf.isAfter(call.today())) {
            throw new Refused(SnapshotRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        repository.counting(institution, asOf).ifPresent(known -> {
            throw (repository.find(call.scope(), known.id()).isPresent()
                            ? new Refused(SnapshotRefusal.ALREADY_REPORTED, asOf, known.id())
                            : new Refused(KitRefusal.RECORD_DUPLICATE))
                    .at("/asOf");
        });
    }
}
