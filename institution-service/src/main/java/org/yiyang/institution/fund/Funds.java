package org.yiyang.institution.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.institution.policy.Citations;
import org.yiyang.institution.region.Regions;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with declared totals in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Funds {
    private final FundRepository repository;
    private final Regions regions;
    private final InstitutionPlaces places;
    private final Citations citations;
    private final Histories histories;
    private final Changes changes;

    Funds(
            FundRepository repository,
            Regions regions,
            InstitutionPlaces places,
            Citations citations,
            Histories histories,
            Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.places = places;
        this.citations = citations;
        this.histories = histories;
        this.changes = changes;
    }

    Fund declare(Call call, FundEntry entry, List<Share> shares) {
        check(call, entry, shares);
        mustBeNew(entry.key());
        Fund fund = Fund.declared(entry, shares, call.now());
        repository.persist(fund);
        changes.tell(fund, new Fund.Event.FundDeclared());
        return fund;
    }

    Fund revise(Call call, UUID id, FundEntry entry, List<Share> shares) {
        Fund fund = get(call, id);
        check(call, entry, shares);
        fund.status().mustAllow("revise");
        mustBeNew(fund, entry);
        changes.tell(fund, fund.revise(entry, shares, call.now()));
        return fund;
    }

    Fund publish(Call call, UUID id) {
        Fund fund = get(call, id);
        changes.tell(fund, fund.publish(call.today(), call.now()));
        return fund;
    }

    Fund correct(Call call, UUID id, FundJson.Correct body) {
        Fund fund = get(call, id);
        FundEntry right = body.fund().entry();
        check(call, right, body.fund().parts());
        fund.status().mustAllow("correct");
        mustBeNew(fund, right);
        histories.keep(call, fund);
        changes.tell(fund, fund.correct(right, body.fund().parts(), body.reason(), call.now()));
        return fund;
    }

    Fund withdraw(Call call, UUID id, String reason) {
        Fund fund = get(call, id);
        changes.tell(fund, fund.withdraw(reason, call.now()));
        return fund;
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

    private void check(Call call, FundEntry entry, List<Share> shares) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(FundRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        citations.mustStand(entry.policyDocumentId(), "/policyDocumentId");
        for (int i = 0; i < shares.size(); i++) {
            check(call, entry, shares.get(i), "/shares/" + i);
        }
    }

    private void check(Call call, FundEntry entry, Share share, String pointer) {
        regions.mustExist(share.regionCode(), pointer + "/regionCode");
        boolean inside = share.regionCode().startsWith(entry.regionCode());
        boolean there = share.institutionId() == null
                || places.of(call.scope(), share.institutionId()).region().startsWith(share.regionCode());
        if (!inside || !there) {
            throw new Refused(FundRefusal.SHARE_OUTSIDE, share.regionCode()).at(pointer);
        }
    }

    private Fund get(Call call, UUID id) {
        Fund fund = repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!call.scope().coversRegion(fund.region())) {
            throw new Refused(FundRefusal.REGION_NOT_YOURS);
        }
        call.expects(fund.version());
        return fund;
    }
}
