package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.contract.copies.ElderWatch;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;

/** Marks the elders whose figures in R17 may have changed: by their contracts, or by events about them. */
@ApplicationScoped
class ElderMarks implements ChangeWatcher, ElderWatch {
    private final CountMarks marks;

    ElderMarks(CountMarks marks) {
        this.marks = marks;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        all(call, List.of(), List.of(aggregate));
    }

    @Override
    public void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        Map<UUID, LocalDate> elders = new HashMap<>();
        Stream.concat(created.stream(), changed.stream()).forEach(one -> {
            if (one instanceof DoctorContract contract) {
                contract.eldersConcerned().forEach(elder -> elders.put(elder, CountMarks.EVER));
            }
        });
        marks.changed(ElderCounts.NAME, elders);
    }

    @Override
    public void eldersChanged(Call call, Collection<UUID> elders) {
        Map<UUID, LocalDate> all = new HashMap<>();
        elders.forEach(elder -> all.put(elder, CountMarks.EVER));
        marks.changed(ElderCounts.NAME, all);
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return Set.of();
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        // it was marked when the event arrived
    }
}
