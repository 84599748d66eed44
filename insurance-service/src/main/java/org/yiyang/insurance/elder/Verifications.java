package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What is proposed to change of elders' records and what the agency finds of it, and of what stands, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Verifications {
    private final ElderRepository repository;
    private final ElderRights rights;
    private final ElderSecrets secrets;
    private final FieldHistory fields;
    private final Resemblance resemblance;
    private final ElderMoves moves;

    Verifications(
            ElderRepository repository,
            ElderRights rights,
            ElderSecrets secrets,
            FieldHistory fields,
            Resemblance resemblance,
            ElderMoves moves) {
        this.repository = repository;
        this.rights = rights;
        this.secrets = secrets;
        this.fields = fields;
        this.resemblance = resemblance;
        this.moves = moves;
    }

    Elder verify(Call call, UUID id) {
        return moves.move(call, id, "verify", one -> {
            ProposedChange proposed = secrets.proposed(one);
            if (proposed != null && proposed.unfit()) {
                throw new Refused(ElderRefusal.PROPOSAL_UNFIT);
            }
            FieldHistory.Said before = fields.said(call, one);
            ElderEvent event = one.verify(call.today(), call.now());
            fields.note(call, one, before);
            one.reseal(secrets.seal(id, secrets.open(one, call.today())));
            resemblance.markChanged(one);
            return event;
        });
    }

    /** Verifies records, of which nothing has changed, as of days that papers say, each of them later than that of its record. */
    void verifyAnew(Call call, Map<UUID, LocalDate> days) {
        for (Elder elder : repository.withIds(call, days.keySet())) {
            LocalDate day = days.get(elder.id());
            rights.mustConcern(call.caller(), "verify", elder);
            Elders.mustNotBeFuture(day, call, "/verifiedOn");
            moves.make(call, elder, one -> one.verify(day, call.now()));
        }
    }

    Elder mismatch(Call call, UUID id, MismatchReason reason) {
        return moves.move(call, id, "mismatch", one -> one.mismatch(reason, call.now()));
    }

    Elder proposeUpdate(Call call, UUID id, ProposedChange proposed) {
        return moves.move(call, id, "propose-update", elder -> {
            rights.mustReach(call, proposed.residenceId());
            PersonalData stands = secrets.open(elder, call.today());
            stands.mustBeBornBy(proposed.residenceFrom(), "/residence/from");
            LocalDate since = ResidencePeriod.since(elder.residences(), elder.residenceId());
            ProposedChange changed = proposed.besides(stands, elder.residenceId(), since);
            if (changed.empty()) {
                throw new Refused(ElderRefusal.NOTHING_PROPOSED);
            }
            return elder.proposeUpdate(secrets.seal(id, changed), call.now());
        });
    }

    Elder declineUpdate(Call call, UUID id, String reason) {
        return moves.move(call, id, "decline-update", one -> one.declineUpdate(reason, call.now()));
    }
}
