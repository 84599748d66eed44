package org.yiyang.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of referrals; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
    private static final List<ReferralStatus> WATCHED = Arrays.stream(ReferralStatus.values())
            .filter(ReferralStatus::watched)
            .toList();

    /**
     * Which referrals are wanted; null fields do not narrow.
     *
     * @param flagged whether they carry a flag or none
     */
    record Filter(ReferralStatus status, ReferralKind kind, UUID institution, UUID elder, Boolean flagged) {}

    Optional<Referral> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Referral> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("kind = :kind", "kind", filter.kind())
                .andIfGiven(
                        "sender.institutionId = :institution or receiver.institutionId = :institution",
                        "institution",
                        filter.institution())
                .andIfGiven("elderId = :elder", "elder", filter.elder())
                .andIfGiven("flags.flagged = :flagged", "flagged", filter.flagged())
                .andIfGiven("id > :after", "after", after);
        if (filter.elder() != null && scope.institution() != null) {
            where.and(
                    "sender.institutionId = :own or sender.homeId = :own or sender.operatorId = :own"
                            + " or kind = EMERGENCY or upReferralId is not null or times.acceptedAt is not null",
                    "own",
                    scope.institution());
        }
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The one referral up of an elder that is open, whoever may see it. */
    Optional<Referral> openOf(UUID elder) {
        return elder == null ? Optional.empty() : find("openKey", elder).firstResultOptional();
    }

    /** The way back of a referral up, but for one that was taken back. */
    Optional<Referral> backOf(UUID up) {
        return find("upReferralId = ?1 and status <> ?2 order by id desc", up, ReferralStatus.CANCELLED)
                .firstResultOptional();
    }

    List<Referral> watchedAt(UUID institution) {
        return find("(sender.institutionId = ?1 or receiver.institutionId = ?1) and status in ?2", institution, WATCHED)
                .list();
    }

    List<Referral> watchedBetween(UUID hospital, UUID home) {
        return find(
                        "receiver.institutionId = ?1 and (sender.homeId = ?2 or sender.institutionId = ?2)"
                                + " and status in ?3",
                        hospital,
                        home,
                        WATCHED)
                .list();
    }

    /** What a change of an elder may concern: what is watched, and what a notice of death has ended. */
    List<Referral> concerning(UUID elder) {
        return find(
                        "elderId = ?1 and (status in ?2 or closing.reason = ?3) order by id",
                        elder,
                        WATCHED,
                        CloseReason.DECEASED)
                .list();
    }

    private static Where visible(Scope scope) {
        return Where.within(scope)
                .region("sender.regionCode", "receiver.regionCode")
                .institution(
                        "sender.institutionId",
                        "sender.homeId",
                        "sender.operatorId",
                        "receiver.institutionId",
                        "receiver.homeId",
                        "receiver.operatorId")
                .person("elderId");
    }
}
