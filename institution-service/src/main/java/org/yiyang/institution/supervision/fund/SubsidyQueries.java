package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of applications for subsidies. */
@ApplicationScoped
class SubsidyQueries {
    private final SubsidyApplicationRepository repository;
    private final SubsidyRights rights;
    private final CorrectionHistory histories;

    SubsidyQueries(SubsidyApplicationRepository repository, SubsidyRights rights, CorrectionHistory histories) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
    }

    SubsidyJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<SubsidyJson.View> list(Call call, SubsidyApplicationRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.caller(), filter, after, limit).stream()
                .map(one -> view(call, one))
                .toList();
    }

    SubsidyJson.View view(Call call, SubsidyApplication application) {
        return new SubsidyJson.View(
                application.snapshot(), application.version(), rights.allowed(call.caller(), application));
    }

    private SubsidyApplication found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
