package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of declared totals. */
@ApplicationScoped
class FundQueries {
    private final FundRepository repository;
    private final FundRights rights;
    private final CorrectionHistory histories;

    FundQueries(FundRepository repository, FundRights rights, CorrectionHistory histories) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
    }

    FundJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<FundJson.View> list(Call call, FundRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.caller(), filter, after, limit).stream()
                .map(fund -> view(call, fund))
                .toList();
    }

    FundJson.View view(Call call, Fund fund) {
        return new FundJson.View(
                fund.snapshot(), Fund.sum(fund.shares()), fund.version(), rights.allowed(call.caller(), fund));
    }

    private Fund found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
