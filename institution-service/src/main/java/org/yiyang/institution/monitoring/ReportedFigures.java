package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.Residents;

/** What institutions have reported and had confirmed, for reports and for rules. */
@ApplicationScoped
public class ReportedFigures implements Residents {
    private final SnapshotRepository repository;

    ReportedFigures(SnapshotRepository repository) {
        this.repository = repository;
    }

    /** The figures of an institution on a day: beds 张, staff and residents in persons. */
    public record Counted(LocalDate asOf, int beds, int staff, int residents) {}

    /** The latest confirmed figures up to a day; empty where none were confirmed. */
    public Optional<Counted> latestOf(UUID institution, LocalDate asOf) {
        return repository.latest(institution, asOf).map(snapshot -> {
            Snapshot.State state = snapshot.snapshot();
            Figures figures = state.figures();
            return new Counted(state.asOf(), figures.beds(), figures.staff(), figures.residents());
        });
    }

    @Override
    public int latest(UUID institution, LocalDate asOf) {
        return latestOf(institution, asOf).map(Counted::residents).orElse(0);
    }
}
