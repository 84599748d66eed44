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

/** What is shown of applications for subsidies. */
@ApplicationScoped
class SubsidyQueries {
    private final SubsidyApplicationRepository repository;
    private final SubsidyRights rights;
    private final CorrectionHistory histories;
    private final InstitutionContacts institutions;

    SubsidyQueries(
            SubsidyApplicationRepository repository,
            SubsidyRights rights,
            CorrectionHistory histories,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
        this.institutions = institutions;
    }

    SubsidyJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<SubsidyJson.View> list(Call call, SubsidyApplicationRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.caller(), filter, after, limit));
    }

    SubsidyJson.View view(Call call, SubsidyApplication application) {
        return views(call, List.of(application)).get(0);
    }

    private List<SubsidyJson.View> views(Call call, List<SubsidyApplication> page) {
        InstitutionNames names = institutions.names(page.stream().map(SubsidyApplication::institutionId));
        return page.stream()
                .map(one -> new SubsidyJson.View(
                        one.snapshot(),
                        names.of(one.institutionId()),
                        one.version(),
                        rights.allowed(call.caller(), one)))
                .toList();
    }

    private SubsidyApplication found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
