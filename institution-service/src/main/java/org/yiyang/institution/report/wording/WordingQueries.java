package org.yiyang.institution.report.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.ReportWords;
import org.yiyang.institution.report.Template;
import org.yiyang.kit.caller.CurrentCaller;

/** Which wordings there are, and which applies. */
@ApplicationScoped
class WordingQueries implements ReportWords {
    private final WordingRepository repository;
    private final HouseWordings house;
    private final CurrentCaller callers;

    WordingQueries(WordingRepository repository, HouseWordings house, CurrentCaller callers) {
        this.repository = repository;
        this.house = house;
        this.callers = callers;
    }

    @Override
    public Template of(ReportKind kind, String region) {
        return repository.applying(kind, region).map(ReportWording::template).orElseGet(() -> house.of(kind));
    }

    List<ReportWording.State> list(ReportKind kind, UUID after, int limit) {
        return repository.list(callers.get().scope(), kind, after, limit).stream()
                .map(ReportWording::snapshot)
                .toList();
    }
}
