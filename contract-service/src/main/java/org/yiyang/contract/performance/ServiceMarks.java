package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;

/** Marks agreements whose figures may have changed: from a day on by a service record, entirely by their own change. */
@ApplicationScoped
class ServiceMarks implements ChangeWatcher {
    private final CountMarks marks;

    ServiceMarks(CountMarks marks) {
        this.marks = marks;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        all(call, List.of(), List.of(aggregate));
    }

    @Override
    public void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        Map<UUID, LocalDate> agreements = new HashMap<>();
        Stream.concat(created.stream(), changed.stream()).forEach(one -> {
            if (one instanceof ServiceRecord visit) {
                agreements.merge(
                        visit.agreementId(),
                        visit.changedFrom(),
                        (first, other) -> first.isBefore(other) ? first : other);
            } else if (one.kind().equals(ServedAgreements.KIND)) {
                agreements.put(one.id(), CountMarks.EVER);
            }
        });
        marks.changed(ServiceCounts.NAME, agreements);
    }
}
