package org.yiyang.institution.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.ListQuery;

/** The table of reported snapshots. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<MonitoringSnapshot, UUID> {
    // In SQL, because Hibernate takes no maximum of a day; the inner part is read from the index alone.
    private static final String LATEST = "select s.institution_id, s.as_of, s.beds, s.staff, s.residents,"
            + " s.beds_care, s.beds_nursing, s.staff_certified, s.beds_open"
            + " from (select institution_id, max(as_of) as newest from monitoring_snapshot"
            + " where status = 'CONFIRMED' and as_of <= :day group by institution_id) l"
            + " join monitoring_snapshot s on s.institution_id = l.institution_id and s.as_of = l.newest"
            + " where s.status = 'CONFIRMED' and s.region_code like :region";

    private static final String TOTALS = "select s.institutionId, s.asOf, s.figures.beds, s.figures.staff,"
            + " s.figures.residents from MonitoringSnapshot s where s.status = :confirmed and s.asOf <= :last"
            + " and s.regionCode like :region and s.institutionId in :ids order by s.asOf, s.id";

    /** Which snapshots are wanted; null fields do not narrow. */
    record Filter(
            UUID institution, String region, UUID round, SnapshotStatus status, LocalDate asOf, Boolean doubtful) {}

    Optional<MonitoringSnapshot> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<MonitoringSnapshot> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("institutionId = :of", "of", filter.institution())
                .andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("roundId = :round", "round", filter.round())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("asOf = :asOf", "asOf", filter.asOf())
                .andIfGiven("id > :after", "after", after);
        if (filter.doubtful() != null) {
            where.and(filter.doubtful() ? "doubts <> ''" : "doubts = ''");
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<MonitoringSnapshot> counting(UUID institution, LocalDate asOf) {
        return find("openKey = ?1 and asOf = ?2", institution, asOf).firstResultOptional();
    }

    /** Who has reported of a day, confirmed or not yet, wherever they were when they did. */
    Set<UUID> reporters(LocalDate asOf) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select s.openKey from MonitoringSnapshot s where s.openKey is not null and s.asOf = :asOf",
                        UUID.class)
                .setParameter("asOf", asOf)
                .getResultList());
    }

    /** Who has reported of any day from one to another, as {@link #reporters}. */
    Set<UUID> reporters(LocalDate from, LocalDate to) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct s.openKey from MonitoringSnapshot s where s.openKey is not null"
                                + " and s.asOf between :first and :last",
                        UUID.class)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList());
    }

    /** All that some institutions had confirmed up to a day, by the day of the figures. */
    List<ReportedFigures.Total> confirmedOf(Set<UUID> institutions, String region, LocalDate last) {
        return ListQuery.of(getEntityManager(), TOTALS, ReportedFigures.Total.class, "ids", institutions)
                .setParameter("confirmed", SnapshotStatus.CONFIRMED)
                .setParameter("last", last)
                .setParameter("region", region + "%")
                .getResultList();
    }

    /** Whose report of a day is confirmed. */
    Set<UUID> confirmed(LocalDate asOf) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select s.institutionId from MonitoringSnapshot s where s.status = :confirmed and s.asOf = :asOf",
                        UUID.class)
                .setParameter("confirmed", SnapshotStatus.CONFIRMED)
                .setParameter("asOf", asOf)
                .getResultList());
    }

    /** The latest confirmed snapshot of an institution up to a day. */
    Optional<MonitoringSnapshot> latest(UUID institution, LocalDate asOf) {
        return find(
                        "institutionId = ?1 and status = ?2 and asOf <= ?3 order by asOf desc, id desc",
                        institution,
                        SnapshotStatus.CONFIRMED,
                        asOf)
                .firstResultOptional();
    }

    /** The latest confirmed snapshots up to a day of all institutions of a region. */
    List<ReportedFigures.Latest> latestWithin(String region, LocalDate asOf) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(LATEST, Object[].class)
                .unwrap(NativeQuery.class)
                .addScalar("institution_id", UUID.class)
                .addScalar("as_of", LocalDate.class)
                .addScalar("beds", Integer.class)
                .addScalar("staff", Integer.class)
                .addScalar("residents", Integer.class)
                .addScalar("beds_care", Integer.class)
                .addScalar("beds_nursing", Integer.class)
                .addScalar("staff_certified", Integer.class)
                .addScalar("beds_open", Integer.class)
                .setParameter("day", asOf)
                .setParameter("region", region + "%")
                .getResultList();
        return rows.stream().map(SnapshotRepository::latest).toList();
    }

    private static ReportedFigures.Latest latest(Object[] row) {
        Integer[] counts = new Integer[row.length - 2];
        System.arraycopy(row, 2, counts, 0, counts.length);
        return new ReportedFigures.Latest(
                (UUID) row[0],
                new ReportedFigures.Reported(
                        (LocalDate) row[1],
                        counts[0],
                        counts[1],
                        counts[2],
                        counts[3],
                        counts[4],
                        counts[5],
                        counts[6]));
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId");
    }
}
