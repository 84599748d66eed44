package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service knows of agreements between homes and medical institutions. */
@ApplicationScoped
public class KnownAgreements {
    private static final String IN_FORCE =
            "select distinct a.careId, a.medicalId, a.twoWayReferral from KnownAgreement a"
                    + " join a.periods p where p.state = 'EFFECTIVE' and p.validFrom <= :day and p.validTo > :day";
    private static final String NEWEST =
            "select a.publishedAt, a.consumedAt from KnownAgreement a order by a.publishedAt desc";
    private final EntityManager entities;

    KnownAgreements(EntityManager entities) {
        this.entities = entities;
    }

    /** A home and its partner with an agreement in force; a pair with two agreements may stand twice. */
    public record Pair(UUID careId, UUID medicalId, boolean twoWayReferral) {}

    /** When the newest known state was published, and when it arrived here. */
    record Newest(Instant publishedAt, Instant consumedAt) {}

    /** All pairs whose agreement was in force on a day, as known now. */
    public List<Pair> inForce(LocalDate day) {
        return entities.createQuery(IN_FORCE, Pair.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** How long the newest state that is known took to get here; empty while none is known. */
    public Optional<Duration> lag() {
        return entities.createQuery(NEWEST, Newest.class).setMaxResults(1).getResultList().stream()
                .findFirst()
                .map(one -> Duration.between(one.publishedAt(), one.consumedAt()));
    }
}
