package org.yiyang.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.referral.inquiry.RejectReason;

/** The table of referrals; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
    private static final String WATCHED = listed(ReferralStatus.watchedOnes().stream());

    private static final String UNFINISHED = listed(Arrays.stream(ReferralStatus.values())
            .filter(status -> status.open() || status == ReferralStatus.REJECTED));

    private static final String BACKS = "select new " + Back.class.getName()
            + "(r.chain.upReferralId, r.id) from Referral r where r.chain.upReferralId in :ups"
            + " and r.status <> :cancelled order by r.id";

    private static final String REJECTIONS = "select new " + SaidNo.class.getName()
            + "(r.id, n.institutionId, n.reason, n.rejectedAt) from Referral r join r.rejections.rows n"
            + " where r.id in :ids order by n.rejectedAt, n.institutionId";

    private static final String ENDS = "select new " + ConcernedInstitutions.class.getName()
            + "(r.id, r.parties.sender.institutionId, r.parties.receiver.institutionId) from Referral r"
            + " where r.id in :ids";

    /**
     * Which referrals are wanted; null fields do not narrow.
     *
     * @param elder the ids under which an elder may be named
     * @param flagged whether they carry a flag or none
     */
    record Filter(
            ReferralStatus status, ReferralKind kind, UUID institution, Collection<UUID> elder, Boolean flagged) {}

    Optional<Referral> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Referral> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("kind = :kind", "kind", filter.kind())
                .andIfGiven(
                        "parties.sender.institutionId = :institution or parties.receiver.institutionId = :institution",
                        "institution",
                        filter.institution())
                .andIfGiven("elderId in :elder", "elder", filter.elder())
                .andIfGiven("flags.flagged = :flagged", "flagged", filter.flagged())
                .andIfGiven("id > :after", "after", after);
        if (filter.elder() != null && scope.institution() != null) {
            where.and(
                    "parties.sender.institutionId = :own or parties.sender.homeId = :own or parties.sender.operatorId = :own"
                            + " or kind = EMERGENCY or chain.upReferralId is not null or times.acceptedAt is not null",
                    "own",
                    scope.institution());
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The referrals of some elders, the newest first. */
    List<Referral> ofElders(Collection<UUID> elders, UUID before, int limit) {
        String older = before == null ? "" : " and id < ?2";
        Object[] values = before == null ? new Object[] {elders} : new Object[] {elders, before};
        return find("elderId in ?1" + older + " order by id desc", values)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Locks a referral: nobody else holds or changes it until the transaction ends. */
    void hold(Referral referral) {
        getEntityManager()
                .createNativeQuery("select version from referral where id = :id for update")
                .setParameter("id", Binary.of(referral.id()))
                .getSingleResult();
    }

    /** What is open or was rejected of a person, under whichever id, whoever may see it. */
    List<Referral> unfinishedOf(Collection<UUID> names) {
        return ListQuery.of(
                        getEntityManager(),
                        "select r from Referral r where r.elderId in :names and r.status in " + UNFINISHED
                                + " order by r.id",
                        Referral.class,
                        "names",
                        names)
                .getResultList();
    }

    /** What ended in favour of a referral that then took its place. */
    List<Referral> gaveWayTo(UUID leaf) {
        return find("chain.gaveWayToId = ?1 and closing.reason in (EMERGENCY, ONWARD) order by id desc", leaf)
                .list();
    }

    /** What stands beside a referral until the dispatcher has compared the two. */
    List<Referral> besides(UUID other) {
        return find("chain.besideId = ?1 order by id", other).list();
    }

    /** The way back of a referral up, but for one that was taken back. */
    Optional<Referral> backOf(UUID up) {
        return find("chain.upReferralId = ?1 and status <> ?2 order by id desc", up, ReferralStatus.CANCELLED)
                .firstResultOptional();
    }

    /** Some of them by id, whoever may see them. */
    Map<UUID, Referral> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ListQuery.of(
                                getEntityManager(),
                                "select r from Referral r where r.id in :ids",
                                Referral.class,
                                "ids",
                                ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Referral::id, one -> one));
    }

    /** The same for several, by the id of the referral up; those without a way back are missing. */
    Map<UUID, UUID> backsOf(Collection<UUID> ups) {
        if (ups.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(getEntityManager(), BACKS, Back.class, "ups", ups)
                .setParameter("cancelled", ReferralStatus.CANCELLED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Back::up, Back::id, (older, newer) -> newer));
    }

    /** A way back, and the referral up that it returns. */
    record Back(UUID up, UUID id) {}

    /** Who has said no to some referrals, the first first; those to which nobody has are missing. */
    Map<UUID, List<Rejection>> rejectionsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(getEntityManager(), REJECTIONS, SaidNo.class, "ids", ids).getResultList().stream()
                .collect(Collectors.groupingBy(
                        SaidNo::referral, Collectors.mapping(SaidNo::rejection, Collectors.toList())));
    }

    /** A rejection, and of which referral. */
    record SaidNo(UUID referral, UUID institution, RejectReason reason, Instant at) {
        Rejection rejection() {
            return new Rejection(institution, reason, at);
        }
    }

    /** The institutions of the two ends of some referrals. */
    List<ConcernedInstitutions> endsOf(Collection<UUID> ids) {
        return ListQuery.of(getEntityManager(), ENDS, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    List<Referral> watchedAt(UUID institution) {
        return find(
                        "(parties.sender.institutionId = ?1 or parties.receiver.institutionId = ?1"
                                + " or parties.sender.homeId = ?1 or parties.receiver.homeId = ?1) and status in "
                                + WATCHED,
                        institution)
                .list();
    }

    List<Referral> watchedBetween(UUID hospital, UUID home) {
        return find(
                        "parties.receiver.institutionId = ?1 and (parties.sender.homeId = ?2 or parties.sender.institutionId = ?2)"
                                + " and status in " + WATCHED,
                        hospital,
                        home)
                .list();
    }

    /** Of some elders those of whom {@link #concerning} finds any. */
    Set<UUID> eldersConcerned(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct r.elderId from Referral r where r.elderId in :elders and (r.status in "
                                + WATCHED + " or r.closing.reason = DECEASED)",
                        UUID.class,
                        "elders",
                        elders)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What a change of an elder may concern: what is watched, and what a notice of death has ended. */
    List<Referral> concerning(UUID elder) {
        return find(
                        "elderId = ?1 and (status in " + WATCHED + " or closing.reason = ?2) order by id",
                        elder,
                        CloseReason.DECEASED)
                .list();
    }

    /** Written out, since Hibernate translates a query with a list parameter at every call. */
    private static String listed(Stream<ReferralStatus> statuses) {
        return statuses.map(Enum::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("parties.sender.regionCode", "parties.receiver.regionCode")
                .institution(
                        "parties.sender.institutionId",
                        "parties.sender.homeId",
                        "parties.sender.operatorId",
                        "parties.receiver.institutionId",
                        "parties.receiver.homeId",
                        "parties.receiver.operatorId",
                        "watch.released.institutionId",
                        "watch.released.homeId",
                        "watch.released.operatorId")
                .person("elderId");
    }
}
