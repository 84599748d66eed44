package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.FieldCipher;

/** What is done with shifts in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Shifts {
    private final ShiftRepository repository;
    private final Queue queue;
    private final FieldCipher cipher;
    private final Changes changes;
    private final Moves<Shift> moves;

    Shifts(ShiftRepository repository, Queue queue, FieldCipher cipher, ShiftRights rights, Changes changes) {
        this.repository = repository;
        this.queue = queue;
        this.cipher = cipher;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /** When a shift began, in China. */
    private static String begun(Shift shift) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(shift.begunAt().atZone(Call.CHINA));
    }

    /** Comes on duty; of two who do so at the same moment the unique key of the region admits one. */
    Shift begin(Call call, String region) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(ShiftRefusal.REGION_NOT_YOURS);
        }
        repository.unfinished(region).ifPresent(before -> {
            boolean onDuty = before.status() == ShiftStatus.OPEN;
            throw new Refused(
                    onDuty ? ShiftRefusal.OPEN_ALREADY : ShiftRefusal.NOT_ACKNOWLEDGED, begun(before), before.id());
        });
        Shift shift = Shift.begun(region, call.caller().subject(), call.now());
        repository.persist(shift);
        changes.publish(shift, new ShiftEvent.ShiftBegun());
        return shift;
    }

    Shift handOver(Call call, UUID id, String notes) {
        return moves.move(call, id, "hand-over", shift -> {
            byte[] sealed = notes == null ? null : cipher.encrypt(notes, ShiftQueries.notesOf(id));
            return shift.handOver(queue.left(shift.region()), sealed, call.now());
        });
    }

    Shift acknowledge(Call call, UUID id) {
        return moves.move(
                call,
                id,
                "acknowledge",
                shift -> shift.acknowledge(call.caller().subject(), call.now()));
    }
}
