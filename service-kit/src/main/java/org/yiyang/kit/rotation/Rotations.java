package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rotation.RotationJson.RotationStatus;
import org.yiyang.kit.rotation.RotationTable.Rotation;
import org.yiyang.kit.secret.KeyCheck;
import org.yiyang.kit.secret.Keys;
import org.yiyang.kit.secret.Keys.Ring;

/** What the operator does with the keys. */
@ApplicationScoped
class Rotations {
    private static final String KIND = "key-rotation";
    private static final long MILLIS = 1000;
    private final RotationTable table;
    private final SealedCatalog catalog;
    private final KeyCheck check;
    private final Keys keys;
    private final Audit audit;

    Rotations(RotationTable table, SealedCatalog catalog, KeyCheck check, Keys keys, Audit audit) {
        this.table = table;
        this.catalog = catalog;
        this.check = check;
        this.keys = keys;
        this.audit = audit;
    }

    RotationJson.State state() {
        Set<String> needed = check.needed();
        List<RotationJson.KeyView> views = new ArrayList<>();
        for (RotationJson.KeyKind ring : RotationJson.KeyKind.values()) {
            keys.listed(ring.keys())
                    .forEach(key -> views.add(new RotationJson.KeyView(
                            ring,
                            key.id(),
                            key.algorithm(),
                            key.active(),
                            check.isAmong(needed, ring.keys(), key.id()))));
        }
        return new RotationJson.State(views, table.last().map(Rotations::view).orElse(null));
    }

    private static RotationJson.View view(Rotation one) {
        long rate = one.workedMillis() == 0 ? 0 : one.examined() * MILLIS / one.workedMillis();
        boolean counts = one.status() == RotationStatus.RUNNING && rate > 0;
        return new RotationJson.View(
                one.id(),
                one.status(),
                one.fieldKey(),
                one.blindKey(),
                one.pass(),
                one.place() == null ? null : one.place().split(" ", 2)[0],
                one.total(),
                one.examined(),
                one.rewritten(),
                rate,
                counts ? Math.max(0, one.total() - one.examined()) / rate : null,
                one.status() == RotationStatus.DONE ? null : one.notBefore(),
                one.startedAt(),
                one.finishedAt(),
                one.failure());
    }

    void reload(Call call, String reason) {
        try {
            check.reload();
        } catch (IllegalStateException unfit) {
            throw new Refused(RotationRefusal.KEY_FILE_UNFIT, unfit.getMessage());
        }
        note(call, "reload", null, reason);
    }

    void start(Call call, String reason) {
        if (table.open().isPresent()) {
            throw new Refused(RotationRefusal.OPEN);
        }
        mustKnowAllColumns();
        Rotation one = new Rotation(
                Ids.next(),
                RotationStatus.RUNNING,
                keys.activeId(Ring.FIELD),
                keys.activeId(Ring.BLIND),
                1,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                call.now(),
                call.now(),
                null,
                null);
        table.begin(one, call.caller().subject(), reason);
        note(call, "start", one, reason);
    }

    void pause(Call call, String reason) {
        become(call, "pause", Set.of(RotationStatus.RUNNING), RotationStatus.PAUSED, reason);
    }

    void resume(Call call, String reason) {
        become(call, "resume", Set.of(RotationStatus.PAUSED, RotationStatus.FAILED), RotationStatus.RUNNING, reason);
    }

    private void become(Call call, String verb, Set<RotationStatus> from, RotationStatus to, String reason) {
        Rotation open = table.open()
                .filter(one -> from.contains(one.status()))
                .filter(one -> table.become(one.id(), one.status(), to, null))
                .orElseThrow(() -> new Refused(RotationRefusal.NONE));
        note(call, verb, open, reason);
    }

    /** Has the service start without a key; nothing may need it. */
    void retire(Call call, RotationJson.Retirement asked) {
        Keys.Listed key = keys.listed(asked.ring().keys()).stream()
                .filter(one -> one.id().equals(asked.key()))
                .findFirst()
                .orElseThrow(() -> new Refused(RotationRefusal.KEY_UNKNOWN).at("/key"));
        if (key.active()) {
            throw new Refused(RotationRefusal.KEY_ACTIVE).at("/key");
        }
        mustKnowAllColumns();
        Rotation done = table.lastDone()
                .filter(one -> one.fieldKey().equals(keys.activeId(Ring.FIELD)))
                .filter(one -> one.blindKey().equals(keys.activeId(Ring.BLIND)))
                .orElseThrow(() -> new Refused(RotationRefusal.KEY_NOT_ROTATED));
        long users = asked.ring() == RotationJson.KeyKind.FIELD
                ? catalog.sealedWith(key.id())
                : catalog.lastingBefore(done.passStartedAt());
        if (users > 0) {
            throw new Refused(RotationRefusal.KEY_IN_USE, users);
        }
        check.retire(asked.ring().keys(), key.id());
        note(call, "retire", done, asked.ring() + " " + key.id() + ": " + asked.reason());
    }

    private void mustKnowAllColumns() {
        List<String> unknown = catalog.unknownColumns();
        if (!unknown.isEmpty()) {
            throw new Refused(RotationRefusal.COLUMNS_UNKNOWN, String.join(", ", unknown));
        }
    }

    private void note(Call call, String verb, Rotation one, String reason) {
        audit.write(call, new Audit.Act(verb, KIND, one == null ? null : one.id(), Audit.Outcome.DONE, reason));
    }
}
