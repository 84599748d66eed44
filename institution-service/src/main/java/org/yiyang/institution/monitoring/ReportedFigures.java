package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.registration.Residents;

/** What institutions have reported and had confirmed, for reports and for rules. */
@ApplicationScoped
public class ReportedFigures implements Residents {
    private final SnapshotRepository repository;

    ReportedFigures(SnapshotRepository repository) {
        this.repository = repository;
    }

    /**
     * The figures of an institution on a day: beds 张, staff and residents in persons.
     *
     * @param figures with their parts, as far as they were reported
     */
    public record Counted(LocalDate asOf, int beds, int staff, int residents, MonitoringFigures figures) {}

    /** The latest confirmed figures up to a day; empty where none were confirmed. */
    public Optional<Counted> latestOf(UUID institution, LocalDate asOf) {
        return repository.latest(institution, asOf).map(snapshot -> {
            MonitoringFigures figures = snapshot.figures();
            return new Counted(snapshot.asOf(), figures.beds(), figures.staff(), figures.residents(), figures);
        });
    }

    /**
     * What an institution last had confirmed, as reports add it up.
     *
     * @param careBeds 养老床位; null where beds were not reported by kind
     * @param nursingBeds 护理型床位; null where beds were not reported by kind
     * @param certifiedCaregivers 持证护理员; null where staff were not reported by type
     * @param openBeds 开放床位; null where they were not reported
     */
    public record Reported(
            LocalDate asOf,
            int beds,
            int staff,
            int residents,
            Integer careBeds,
            Integer nursingBeds,
            Integer certifiedCaregivers,
            Integer openBeds) {}

    /** Whose last confirmed figures they are. */
    record Latest(UUID institutionId, Reported reported) {}

    /**
     * The latest confirmed figures up to a day of every institution that has any, in one query.
     *
     * @param region where it was when it reported, by a region code's digits
     */
    public Map<UUID, Reported> latest(String region, LocalDate asOf) {
        Map<UUID, Reported> latest = new HashMap<>();
        repository.latestWithin(region, asOf).forEach(one -> latest.put(one.institutionId(), one.reported()));
        return latest;
    }

    /**
     * What an institution had confirmed of a day.
     *
     * @param beds 张
     * @param residents in persons, as the staff
     */
    public record Total(UUID institutionId, LocalDate asOf, Integer beds, Integer staff, Integer residents) {}

    /** All that some institutions had confirmed up to a day, the oldest first, in one query. */
    public List<Total> confirmedOf(Set<UUID> institutions, String region, LocalDate last) {
        return institutions.isEmpty() ? List.of() : repository.confirmedOf(institutions, region, last);
    }

    /** Who has reported of any day from one to another, confirmed or not yet. */
    public Set<UUID> reporters(LocalDate from, LocalDate to) {
        return repository.reporters(from, to);
    }

    @Override
    public int latest(UUID institution, LocalDate asOf) {
        return latestOf(institution, asOf).map(Counted::residents).orElse(0);
    }
}
