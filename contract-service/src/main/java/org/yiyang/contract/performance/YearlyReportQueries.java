package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of yearly reports. */
@ApplicationScoped
class YearlyReportQueries {
    private final YearlyReportRepository repository;
    private final KnownInstitutions institutions;
    private final YearlyReportRights rights;
    private final MoveHistory moves;

    YearlyReportQueries(
            YearlyReportRepository repository,
            KnownInstitutions institutions,
            YearlyReportRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
        this.moves = moves;
    }

    YearlyReportJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    YearlyReportJson.History history(Call call, UUID id) {
        return new YearlyReportJson.History(moves.of(found(call, id)));
    }

    List<YearlyReportJson.View> list(Call call, YearlyReportRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    YearlyReportJson.View view(Call call, YearlyReport report) {
        return views(call, List.of(report)).get(0);
    }

    private List<YearlyReportJson.View> views(Call call, List<YearlyReport> reports) {
        Map<UUID, InstitutionContact> parties = institutions.contacts(reports.stream()
                .flatMap(report -> Stream.of(report.medicalId(), report.careId()))
                .collect(Collectors.toSet()));
        return reports.stream()
                .map(report -> YearlyReportJson.View.of(report, parties, rights.allowed(call.caller(), report)))
                .toList();
    }

    private YearlyReport found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
