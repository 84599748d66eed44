package org.yiyang.insurance.elder;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
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
    private final Parameters parameters;
    private final ElderMoves moves;
    private final List<MergerWatcher> watchers;

    Verifications(
            ElderRepository repository,
            ElderRights rights,
            ElderSecrets secrets,
            FieldHistory fields,
            Resemblance resemblance,
            Parameters parameters,
            ElderMoves moves,
            @All List<MergerWatcher> watchers) {
        this.repository = repository;
        this.rights = rights;
        this.secrets = secrets;
        this.fields = fields;
        this.resemblance = resemblance;
        this.parameters = parameters;
        this.moves = moves;
        this.watchers = watchers;
    }

    Elder verify(Call call, UUID id) {
        return moves.move(call, id, "verify", one -> {
            ProposedChange proposed = secrets.proposed(one);
            if (proposed != null && proposed.unfit()) {
                throw new Refused(ElderRefusal.PROPOSAL_UNFIT);
            }
            FieldHistory.Said before = fields.said(call, one);
            ElderEvent event = one.verify(call.today(), call.now());
            fields.note(call, one, before, proposed);
            one.reseal(secrets.seal(id, secrets.open(one, call.today())));
            resemblance.markChanged(one);
            if (!before.region().equals(one.region())) {
                ElderPersons.Known moved = new ElderPersons.Known(id, one.region());
                watchers.forEach(watcher -> watcher.moved(call, moved));
            }
            return event;
        });
    }

    /** Verifies records, of which nothing has changed, as of days that papers say, each of them later than that of its record. */
    void verifyAgain(Call call, Map<UUID, LocalDate> days) {
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
            mustStayInPool(call, elder, proposed);
            stands.mustBeBornBy(proposed.regionFrom(), "/region/from");
            LocalDate since = ResidencePeriod.since(elder.residences(), elder.residenceId());
            ProposedChange changed = proposed.besides(stands, elder.residenceId(), since, elder.region());
            if (changed.empty()) {
                throw new Refused(ElderRefusal.NOTHING_PROPOSED);
            }
            return elder.proposeUpdate(secrets.seal(id, changed), call.now());
        });
    }

    /** Within a pool an elder is insured in one district or another; what leaves it is a transfer, with days of its own. */
    private void mustStayInPool(Call call, Elder elder, ProposedChange proposed) {
        if (proposed.regionCode() == null) {
            return;
        }
        Elders.mustNotBeFuture(proposed.regionFrom(), call, "/region/from");
        int digits = parameters.integer(InsuranceParameter.POOL_DIGITS, elder.region(), call.today());
        String pool =
                elder.region().substring(0, Math.min(digits, elder.region().length()));
        if (!proposed.regionCode().startsWith(pool)) {
            throw new Refused(ElderRefusal.REGION_OF_OTHER_POOL, proposed.regionCode(), pool).at("/region/code");
        }
    }

    Elder declineUpdate(Call call, UUID id, String reason) {
        return moves.move(call, id, "decline-update", one -> one.declineUpdate(reason, call.now()));
    }
}
