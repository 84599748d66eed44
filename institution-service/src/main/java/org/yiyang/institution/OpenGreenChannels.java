package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which medical institutions keep a green channel for elders open; public facts only. */
@ApplicationScoped
class OpenGreenChannels {
    private static final String QUERY = "select i.id, i.entry.name, i.entry.address, i.entry.regionCode, g"
            + " from Institution i join i.greenChannels g where i.entry.regionCode like :region and i.status = :operating"
            + " and g.supersededAt is null and g.validFrom <= :day and (g.validTo is null or g.validTo > :day)";
    private final EntityManager entities;

    OpenGreenChannels(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them with its open channel. */
    record Open(UUID id, String name, String address, String regionCode, GreenChannelPeriod channel) {}

    /** Those of a region by id. */
    List<Open> on(LocalDate day, String region, UUID after, int limit) {
        String further = after == null ? "" : " and i.id > :after";
        TypedQuery<Open> query = entities.createQuery(QUERY + further + " order by i.id", Open.class)
                .setParameter("region", region + "%")
                .setParameter("operating", InstitutionStatus.OPERATING)
                .setParameter("day", day);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
