package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.elder.ElderPersons;
import org.yiyang.insurance.task.AgencyDeadlines;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** What is done with requests in a transaction; the agency's time runs from the day of the request. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Corrections {
    private final CorrectionRepository repository;
    private final ElderPersons elders;
    private final FieldCipher cipher;
    private final AgencyDeadlines deadlines;
    private final Changes changes;
    private final Moves<Correction> moves;

    Corrections(
            CorrectionRepository repository,
            CorrectionRights rights,
            ElderPersons elders,
            FieldCipher cipher,
            AgencyDeadlines deadlines,
            Changes changes) {
        this.repository = repository;
        this.elders = elders;
        this.cipher = cipher;
        this.deadlines = deadlines;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    Correction ask(Call call, CorrectionJson.Ask asked) {
        ElderPersons.Known elder = elders.find(call, asked.elderId())
                .orElseThrow(() -> new Refused(CorrectionRefusal.ELDER_UNKNOWN).at("/elderId"));
        if (!elder.mayPropose()) {
            throw new Refused(CorrectionRefusal.AUTHORISATION_TOO_NARROW);
        }
        if (repository.isOpen(elder.id(), asked.subject())) {
            throw new Refused(CorrectionRefusal.ALREADY_ASKED).at("/subject");
        }
        UUID id = Ids.next();
        byte[] content = cipher.encrypt(
                asked.content(), Context.of(CorrectionSealedTable.TABLE, CorrectionSealedTable.CONTENT, id));
        Correction one =
                Correction.asked(id, elder.id(), elder.region(), new Correction.Said(asked.subject(), content), call);
        repository.persist(one);
        deadlines.follow(call, one, Set.of(), waiting(one));
        changes.publish(one, new CorrectionEvent.CorrectionAsked());
        return one;
    }

    Correction grant(Call call, UUID id, String reason) {
        return move(call, id, "grant", one -> one.grant(reason, call));
    }

    Correction refuse(Call call, UUID id, String reason) {
        return move(call, id, "refuse", one -> one.refuse(reason, call));
    }

    Correction withdraw(Call call, UUID id, String reason) {
        return move(call, id, "withdraw", one -> one.withdraw(reason, call));
    }

    private Correction move(Call call, UUID id, String verb, Function<Correction, CorrectionEvent> effect) {
        return moves.move(call, id, verb, one -> {
            Set<AgencyTask> before = waiting(one);
            CorrectionEvent event = effect.apply(one);
            deadlines.follow(call, one, before, waiting(one));
            return event;
        });
    }

    static Set<AgencyTask> waiting(Correction one) {
        return one.status() == CorrectionStatus.ASKED
                ? EnumSet.of(AgencyTask.DECIDE_CORRECTION)
                : EnumSet.noneOf(AgencyTask.class);
    }
}
