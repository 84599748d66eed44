package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with pilots in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Pilots {
    static final String DUE = "PILOT_LEDGER_ITEM";
    static final String END = "PILOT_END";
    private final PilotRepository repository;
    private final CorrectionHistory histories;
    private final Deadlines deadlines;
    private final TakeoverWindow window;
    private final Changes changes;
    private final Moves<Pilot> moves;

    Pilots(
            PilotRepository repository,
            CorrectionHistory histories,
            Deadlines deadlines,
            TakeoverWindow window,
            PilotRights rights,
            Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.deadlines = deadlines;
        this.window = window;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /**
     * Names a pilot, today or by takeover.
     *
     * @param mark null unless it is taken over from paper
     */
    Pilot name(Call call, Place place, PilotProgramme naming, Takeover mark) {
        if (!call.scope().coversRegion(place.region())) {
            throw new Refused(PilotRefusal.REGION_NOT_YOURS);
        }
        if (mark != null) {
            window.mustBeOpen(place.region(), call.today());
        }
        mustBeInOrder(naming);
        mustBeOnly(call, Pilot.keyOf(place, naming));
        Pilot pilot = Pilot.named(place, naming, mark, call.today(), call.now());
        repository.persist(pilot);
        changes.publish(pilot, new Pilot.Event.PilotNamed());
        awaitEnd(pilot);
        return pilot;
    }

    Pilot end(Call call, UUID id, PilotJson.End body) {
        Pilot pilot = moves.move(call, id, "end", one -> {
            mustBePast(call, body.lastDay(), "/lastDay");
            return one.end(body.lastDay(), body.reason(), call.now());
        });
        deadlines.clearAll(id);
        return pilot;
    }

    Pilot assess(Call call, UUID id, PilotJson.Assess body) {
        return moves.move(call, id, "assess", pilot -> {
            mustBePast(call, body.assessedOn(), "/assessedOn");
            return pilot.assess(body.assessment(), call.now());
        });
    }

    Pilot withdrawAssessment(Call call, UUID id, PilotJson.WithdrawAssessment body) {
        return moves.move(
                call,
                id,
                "withdraw-assessment",
                pilot -> histories.correct(
                        call, pilot, () -> pilot.withdrawAssessment(body.assessmentId(), body.reason(), call.now())));
    }

    Pilot enterItem(Call call, UUID id, PilotJson.EnterItem body) {
        LedgerItem item = new LedgerItem(body.item(), body.dueOn());
        Pilot pilot = moves.move(call, id, "enter-item", one -> one.enterItem(item, call.now()));
        schedule(pilot, item);
        return pilot;
    }

    Pilot completeItem(Call call, UUID id, PilotJson.CompleteItem body) {
        Pilot pilot = moves.move(call, id, "complete-item", one -> {
            mustBePast(call, body.doneOn(), "/doneOn");
            return one.completeItem(body.itemId(), body.doneOn(), call.now());
        });
        deadlines.clear(pilot.id(), DUE, body.itemId());
        return pilot;
    }

    Pilot correctItem(Call call, UUID id, PilotJson.CorrectItem body) {
        Pilot pilot = moves.move(
                call, id, "correct-item", one -> histories.correct(call, one, () -> one.correctItem(body, call.now())));
        schedule(pilot, pilot.item(body.itemId()));
        return pilot;
    }

    Pilot correct(Call call, UUID id, PilotJson.Correct body) {
        Pilot pilot = moves.move(call, id, "correct", one -> {
            mustBeInOrder(body.naming());
            String key = Pilot.keyOf(one.place(), body.naming());
            if (!key.equals(one.openKey())) {
                mustBeOnly(call, key);
            }
            return histories.correct(
                    call, one, () -> one.correct(body.naming(), body.reason(), call.today(), call.now()));
        });
        pilot.ledger().forEach(item -> schedule(pilot, item));
        awaitEnd(pilot);
        return pilot;
    }

    Pilot withdraw(Call call, UUID id, String reason) {
        Pilot pilot = moves.move(call, id, "withdraw", one -> one.withdraw(reason, call.now()));
        deadlines.clearAll(id);
        return pilot;
    }

    /** The day of an item of the ledger is over; nothing if it was done meanwhile. */
    void overdue(Call call, Deadline deadline) {
        repository
                .find(call.scope(), deadline.subject())
                .filter(pilot -> waits(pilot, pilot.item(deadline.part())))
                .ifPresent(pilot ->
                        changes.publish(pilot, pilot.itemOverdue(deadline.part(), deadline.dueAt(), call.now())));
    }

    /** The last day of a pilot is over; nothing if it was ended or given another last day meanwhile. */
    void lapse(Call call, Deadline deadline) {
        repository
                .find(call.scope(), deadline.subject())
                .filter(pilot -> pilot.lapsed(call.today()))
                .ifPresent(pilot -> {
                    changes.publish(pilot, pilot.lapse(call.today(), call.now()));
                    deadlines.clearAll(pilot.id());
                });
    }

    private void awaitEnd(Pilot pilot) {
        LocalDate end = pilot.naming().validTo();
        if (end != null && pilot.status() == PilotStatus.NAMED) {
            deadlines.set(Deadline.at(pilot.id(), END, pilot.id(), WorkCalendar.endOfDay(end.minusDays(1))));
        } else {
            deadlines.clear(pilot.id(), END);
        }
    }

    private void schedule(Pilot pilot, LedgerItem item) {
        if (waits(pilot, item)) {
            deadlines.set(Deadline.at(pilot.id(), DUE, item.id(), WorkCalendar.endOfDay(item.dueOn())));
        } else {
            deadlines.clear(pilot.id(), DUE, item.id());
        }
    }

    /** Nothing is asked of a pilot that has ended; what is overdue stays so and is recorded once. */
    private static boolean waits(Pilot pilot, LedgerItem item) {
        return pilot.status() == PilotStatus.NAMED && !item.done() && !item.overdue();
    }

    private void mustBeOnly(Call call, String key) {
        repository.same(key).ifPresent(known -> {
            throw repository.find(call.scope(), known.id()).isPresent()
                    ? new Refused(PilotRefusal.ALREADY_NAMED, known.id())
                    : new Refused(KitRefusal.RECORD_DUPLICATE);
        });
    }

    private static void mustBeInOrder(PilotProgramme naming) {
        if (naming.reversed()) {
            throw new Refused(PilotRefusal.DAYS_REVERSED).at("/validTo");
        }
    }

    private static void mustBePast(Call call, LocalDate day, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(PilotRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
