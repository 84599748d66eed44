package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;

/** What hospitals give of visits, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VisitSlots {
    private final SlotRepository repository;
    private final KnownInstitutions institutions;
    private final SlotRights rights;
    private final Changes changes;
    private final Moves<VisitSlot> moves;

    VisitSlots(SlotRepository repository, KnownInstitutions institutions, SlotRights rights, Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
        this.changes = changes;
        this.moves = new Moves<>((scope, id) -> repository.findByIdOptional(id), rights, changes);
    }

    /** Everything that a hospital opens at once, in the given order; what it does not name stays as it was. */
    List<VisitSlot> open(Call call, List<SlotJson.Line> lines) {
        UUID own = rights.mayOpen(call);
        String region = institutions
                .find(own)
                .filter(known -> known.mayPractise(call.today()))
                .map(KnownInstitution::regionCode)
                .orElseThrow(() -> new Refused(VisitRefusal.NOT_PRACTISING));
        Map<UUID, SlotJson.Line> said = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            SlotJson.Line line = lines.get(i);
            mustFit(call, line, "/slots/" + i);
            if (said.put(VisitSlot.idOf(own, line.time()), line) != null) {
                throw new Refused(VisitRefusal.OPENED_TWICE).at("/slots/" + i + "/department");
            }
        }
        Map<UUID, VisitSlot> known = repository.all(said.keySet());
        List<VisitSlot> opened = new ArrayList<>();
        said.forEach((id, line) -> {
            VisitSlot slot = known.containsKey(id) ? known.get(id) : VisitSlot.of(own, line.time());
            changes.publish(slot, slot.open(region, line.places(), line.reserved(), call.now()));
            if (!known.containsKey(id)) {
                repository.persist(slot);
            }
            opened.add(slot);
        });
        return opened;
    }

    private static void mustFit(Call call, SlotJson.Line line, String pointer) {
        if (line.day().isBefore(call.today())) {
            throw new Refused(VisitRefusal.DAY_PAST).at(pointer + "/day");
        }
        if (line.reserved() > line.places()) {
            throw new Refused(VisitRefusal.MORE_RESERVED, line.reserved(), line.places()).at(pointer + "/reserved");
        }
    }

    VisitSlot close(Call call, UUID id) {
        return moves.move(call, id, "close", slot -> slot.close(call.now()));
    }
}
