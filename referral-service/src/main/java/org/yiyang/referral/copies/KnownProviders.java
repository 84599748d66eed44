package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What this service knows of what institutions are and offer. */
@ApplicationScoped
public class KnownProviders {
    private static final String GRASSROOTS = "select distinct o.id from KnownProvider o join o.periods x"
            + " where x.code = :code and x.regionCode like :region and x.validFrom <= :day"
            + " and (x.validTo is null or x.validTo > :day)"
            + " and exists (select 1 from KnownInstitution i join i.practice p where i.id = o.id"
            + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day))";
    private final EntityManager entities;

    KnownProviders(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownProvider> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownProvider.class, id));
    }

    /** The grassroots institutions of a region that might practise on the day. */
    public Set<UUID> grassrootsOf(String region, LocalDate day) {
        return new HashSet<>(entities.createQuery(GRASSROOTS, UUID.class)
                .setParameter("code", KnownProvider.GRASSROOTS)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList());
    }
}
