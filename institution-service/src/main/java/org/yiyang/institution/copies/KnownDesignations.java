package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service knows of designations. */
@ApplicationScoped
public class KnownDesignations {
    private static final String IN_FORCE = "select distinct d.institutionId, p.state from KnownDesignation d"
            + " join d.periods p where p.validFrom <= :day and p.validTo > :day";
    private static final String NEWEST =
            "select d.publishedAt, d.consumedAt from KnownDesignation d order by d.publishedAt desc";
    private final EntityManager entities;

    KnownDesignations(EntityManager entities) {
        this.entities = entities;
    }

    /** An institution whose designation was ACTIVE or SUSPENDED on the day. */
    public record Designated(UUID institutionId, String state) {}

    /** When the newest known state was published, and when it arrived here. */
    record Newest(Instant publishedAt, Instant consumedAt) {}

    /** All institutions with a designation in force or suspended on a day, as known now. */
    public List<Designated> inForce(LocalDate day) {
        return entities.createQuery(IN_FORCE, Designated.class)
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
