package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.write.UnitOfWork;

/** What is shown of shifts. */
@ApplicationScoped
class ShiftQueries {
    private static final int LISTED = 200;
    private final ShiftRepository repository;
    private final Queue queue;
    private final FieldCipher cipher;
    private final Audit audit;
    private final ShiftRights rights;
    private final MoveHistory moves;
    private final UnitOfWork once;

    ShiftQueries(
            ShiftRepository repository,
            Queue queue,
            FieldCipher cipher,
            Audit audit,
            ShiftRights rights,
            MoveHistory moves,
            UnitOfWork once) {
        this.repository = repository;
        this.queue = queue;
        this.cipher = cipher;
        this.audit = audit;
        this.rights = rights;
        this.moves = moves;
        this.once = once;
    }

    static Context notesOf(UUID shift) {
        return Context.of("dispatch_shift", "notes", shift);
    }

    ShiftJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    List<ShiftJson.View> list(Call call, ShiftStatus status, UUID after, int limit) {
        return repository.list(call.scope(), status, after, limit).stream()
                .map(shift -> view(call, shift))
                .toList();
    }

    /** What who comes next has to know: the notes, and what is open in the region now; the reading is recorded. */
    ShiftJson.Handover handover(Call call, UUID id) {
        return once.run(call, () -> {
            Shift shift = found(call, id);
            audit.write(call, Audit.Act.read("read-notes", shift.kind(), id));
            String notes = shift.notes() == null ? null : cipher.decryptText(shift.notes(), notesOf(id));
            return new ShiftJson.Handover(
                    id, notes, queue.list(Queue.Wanted.all(shift.region()), QueueKey.START, LISTED));
        });
    }

    ShiftJson.History history(Call call, UUID id) {
        return new ShiftJson.History(moves.of(found(call, id)));
    }

    ShiftJson.View view(Call call, Shift shift) {
        return new ShiftJson.View(shift.snapshot(), shift.version(), rights.allowed(call.caller(), shift));
    }

    private Shift found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
