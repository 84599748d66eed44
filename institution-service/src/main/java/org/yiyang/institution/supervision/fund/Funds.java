package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.history.SeenChange;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.supervision.policy.Citations;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with declared totals in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Funds {
    private final FundRepository repository;
    private final Regions regions;
    private final Register register;
    private final Citations citations;
    private final CorrectionHistory histories;
    private final Changes changes;
    private final Moves<Fund> moves;

    Funds(
            FundRepository repository,
            Regions regions,
            Register register,
            Citations citations,
            CorrectionHistory histories,
            FundRights rights,
            Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.register = register;
        this.citations = citations;
        this.histories = histories;
        this.changes = changes;
        this.moves = Moves.foundBy((call, id) -> repository.find(call.caller(), id), rights, changes);
    }

    Fund declare(Call call, FundEntry entry, List<Allocation> shares) {
        check(call, entry, shares);
        mustBeNew(entry.key());
        Fund fund = Fund.declared(entry, shares, call.now());
        repository.persist(fund);
        changes.publish(fund, new Fund.Event.FundDeclared());
        return fund;
    }

    Fund revise(Call call, UUID id, FundEntry entry, List<Allocation> shares) {
        return moves.move(call, id, "revise", fund -> {
            check(call, entry, shares);
            mustBeNew(fund, entry);
            return SeenChange.in(fund, () -> fund.revise(entry, shares, call.now()));
        });
    }

    Fund publish(Call call, UUID id) {
        return moves.move(call, id, "publish", fund -> fund.publish(call.today(), call.now()));
    }

    Fund correct(Call call, UUID id, FundJson.Correct body) {
        return moves.move(call, id, "correct", fund -> {
            FundEntry right = body.fund().entry();
            check(call, right, body.fund().parts());
            mustBeNew(fund, right);
            return histories.correct(
                    call, fund, () -> fund.correct(right, body.fund().parts(), body.reason(), call.now()));
        });
    }

    Fund withdraw(Call call, UUID id, String reason) {
        return moves.move(call, id, "withdraw", fund -> fund.withdraw(reason, call.now()));
    }

    private void mustBeNew(Fund fund, FundEntry entry) {
        if (!entry.key().equals(fund.openKey())) {
            mustBeNew(entry.key());
        }
    }

    private void mustBeNew(String key) {
        repository.same(key).ifPresent(known -> {
            throw new Refused(FundRefusal.ALREADY_DECLARED, known.id());
        });
    }

    private void check(Call call, FundEntry entry, List<Allocation> shares) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(FundRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        citations.mustStand(call.scope(), entry.policyDocumentId(), "/policyDocumentId");
        for (int i = 0; i < shares.size(); i++) {
            check(call, entry, shares.get(i), "/shares/" + i);
        }
    }

    private void check(Call call, FundEntry entry, Allocation share, String pointer) {
        regions.mustExist(share.regionCode(), pointer + "/regionCode");
        boolean inside = share.regionCode().startsWith(entry.regionCode());
        boolean there = share.institutionId() == null
                || register.place(call.scope(), share.institutionId()).region().startsWith(share.regionCode());
        if (!inside || !there) {
            throw new Refused(FundRefusal.SHARE_OUTSIDE, share.regionCode()).at(pointer);
        }
    }
}
