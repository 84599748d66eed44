package org.yiyang.kit.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineKind;

/** Deadlines that are over and have had no effect yet: what stays above zero shows a handler that fails. */
@ApplicationScoped
class DeadlineFigures implements BusinessFigures {
    private static final String OVERDUE =
            "select kind, count(*) from deadline where fired_at is null and due_at < ? group by kind";
    private final Instance<DeadlineCatalog> catalogs;

    DeadlineFigures(Instance<DeadlineCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public List<BusinessFigure> figures() {
        List<String> kinds = catalogs.stream()
                .flatMap(catalog -> catalog.kinds().stream())
                .map(DeadlineKind::name)
                .sorted()
                .distinct()
                .toList();
        return List.of(new BusinessFigure(
                "yiyang.deadlines.overdue", "Deadlines that are over and had no effect yet", "kind", kinds, OVERDUE));
    }
}
