package org.yiyang.kit.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Deadlines that are over and have had no effect yet: what stays above zero shows a handler that fails. */
@ApplicationScoped
class DeadlineFigures implements BusinessFigures {
    private static final String OVERDUE =
            "select kind, count(*) from deadline where fired_at is null and due_at < ? group by kind";
    private final Instance<DeadlineHandlers> features;

    DeadlineFigures(Instance<DeadlineHandlers> features) {
        this.features = features;
    }

    @Override
    public List<BusinessFigure> figures() {
        List<String> kinds = features.stream()
                .flatMap(feature -> feature.handlers().keySet().stream())
                .map(DeadlineKind::name)
                .sorted()
                .distinct()
                .toList();
        return List.of(new BusinessFigure(
                "yiyang.deadlines.overdue", "Deadlines that are over and had no effect yet", "kind", kinds, OVERDUE));
    }
}
