package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of declared totals. */
@ApplicationScoped
class FundQueries {
    private final FundRepository repository;
    private final FundRights rights;
    private final CorrectionHistory histories;
    private final InstitutionContacts institutions;

    FundQueries(
            FundRepository repository,
            FundRights rights,
            CorrectionHistory histories,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
        this.institutions = institutions;
    }

    FundJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<FundJson.View> list(Call call, FundRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.caller(), filter, after, limit));
    }

    FundJson.View view(Call call, Fund fund) {
        return views(call, List.of(fund)).get(0);
    }

    private List<FundJson.View> views(Call call, List<Fund> page) {
        InstitutionNames names = institutions.names(
                page.stream().flatMap(fund -> fund.shares().stream()).map(Allocation::institutionId));
        return page.stream()
                .map(fund -> new FundJson.View(
                        fund.id(),
                        fund.entry(),
                        fund.status(),
                        fund.shares().stream()
                                .map(share -> FundJson.ShareView.of(share, names.of(share.institutionId())))
                                .toList(),
                        fund.publishedOn(),
                        Fund.sum(fund.shares()),
                        fund.version(),
                        rights.allowed(call.caller(), fund)))
                .toList();
    }

    private Fund found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
