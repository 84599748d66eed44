package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which pairs had an agreement in force on a day, as known now; answered from period rows. */
@ApplicationScoped
public class PairsInForce {
    private static final String ON_DAY = "select a.entry.medicalId, a.entry.careId,"
            + " max(case when a.green.referral is not null then 1 else 0 end)"
            + " from Agreement a join a.periods p where a.entry.regionCode like :region"
            + " and p.supersededAt is null and p.state = :effective and p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo > :day) ";
    private static final String AGREEING = "and :item member of a.items ";
    private static final String BY_PAIR = "group by a.entry.medicalId, a.entry.careId";
    private static final String LAST_ENDED = "select a.entry.careId, a.id, a.entry.medicalId, a.life.endedGrounds,"
            + " a.life.endedOn from Agreement a where a.entry.careId in :homes and a.life.endedOn is not null"
            + " order by a.life.endedOn desc, a.id desc";
    private final EntityManager entities;

    PairsInForce(EntityManager entities) {
        this.entities = entities;
    }

    /** A pair, and whether the hospital has opened a green channel to the home. */
    public record Pair(UUID medicalId, UUID careId, boolean greenChannel) {}

    /** How an agreement of a home ended; {@code endedOn} is the first day after it. */
    public record Ended(UUID careId, UUID agreementId, UUID medicalId, EndGrounds grounds, LocalDate endedOn) {}

    /**
     * Each pair once, whatever the number of its agreements.
     *
     * @param region a region code's digits, as 4601; the home's counts
     */
    public List<Pair> on(String region, LocalDate day) {
        return pairs(entities.createQuery(ON_DAY + BY_PAIR, Object[].class), region, day);
    }

    /** The pairs that have agreed upon an item. */
    public List<Pair> agreeing(String region, LocalDate day, String item) {
        return pairs(
                entities.createQuery(ON_DAY + AGREEING + BY_PAIR, Object[].class)
                        .setParameter("item", item),
                region,
                day);
    }

    private static List<Pair> pairs(TypedQuery<Object[]> query, String region, LocalDate day) {
        return query
                .setParameter("region", region + "%")
                .setParameter("effective", AgreementInForceState.EFFECTIVE)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> new Pair((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue() > 0))
                .toList();
    }

    /** The agreements of these homes that have ended, the latest first. */
    public List<Ended> ended(Collection<UUID> homes) {
        if (homes.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(LAST_ENDED, Ended.class)
                .setParameter("homes", homes)
                .getResultList();
    }
}
