package org.yiyang.referral.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.referral.referral.ArrangedVisits;

/** The table of booked visits; seen by who booked, the hospital, its region and, for their own, elders. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<BookedVisit, UUID>, ArrangedVisits {
    private static final String LAST_DAY = "select max(v.day) from BookedVisit v where v.referralId = :referral"
            + " and (v.status <> :cancelled or v.cancelReason in :unable)";

    Optional<BookedVisit> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<BookedVisit> list(Scope scope, VisitFilter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("day = :day", "day", filter.day())
                .andIfGiven("institutionId = :institution", "institution", filter.institution())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** What is booked of a session for a person, under whichever id. */
    List<BookedVisit> bookedIn(UUID slot, Collection<UUID> names) {
        return ListQuery.of(
                        getEntityManager(),
                        "select v from BookedVisit v where v.elderId in :names and v.status = :booked and v.slotId = :slot",
                        BookedVisit.class,
                        "names",
                        names)
                .setParameter("booked", VisitStatus.BOOKED)
                .setParameter("slot", slot)
                .getResultList();
    }

    /** Of some elders those of whom {@link #bookedOf} finds any. */
    Set<UUID> booked(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct v.elderId from BookedVisit v where v.elderId in :elders and v.status = :booked",
                        UUID.class,
                        "elders",
                        Binary.padded(elders))
                .setParameter("booked", VisitStatus.BOOKED)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What an elder still has before them. */
    List<BookedVisit> bookedOf(UUID elder) {
        return find("elderId = ?1 and status = ?2 order by id", elder, VisitStatus.BOOKED)
                .list();
    }

    /** What is still booked for a referral. */
    List<BookedVisit> bookedFor(UUID referral) {
        return find("referralId = ?1 and status = ?2 order by id", referral, VisitStatus.BOOKED)
                .list();
    }

    /** What a hospital still expects. */
    List<BookedVisit> bookedAt(UUID institution) {
        return find("institutionId = ?1 and status = ?2 order by id", institution, VisitStatus.BOOKED)
                .list();
    }

    /** A visit that the hospital itself could not keep does not take the patient's time away. */
    @Override
    public Optional<LocalDate> lastDayOf(UUID referral) {
        return Optional.ofNullable(
                ListQuery.of(getEntityManager(), LAST_DAY, LocalDate.class, "unable", VisitCancelReason.OF_THE_HOSPITAL)
                        .setParameter("referral", referral)
                        .setParameter("cancelled", VisitStatus.CANCELLED)
                        .getSingleResult());
    }

    @Override
    public boolean attendedFor(UUID referral) {
        return count("referralId = ?1 and status = ?2", referral, VisitStatus.ATTENDED) > 0;
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("institutionId", "bookerId")
                .person("elderId");
    }
}
