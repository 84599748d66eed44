package org.yiyang.institution.registry.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.GreenChannelPeriod;
import org.yiyang.institution.registry.GreenChannelTimeline;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.database.ListQuery;

/** Which medical institutions keep a green channel for elders open; public facts only. */
@ApplicationScoped
class OpenGreenChannels {
    private static final String QUERY =
            "select i.id, i.entry.name, i.entry.address, i.entry.regionCode, i.entry.phone, g"
                    + " from Institution i join i.greenChannels g where i.entry.regionCode like :region and i.status = :operating"
                    + " and g.supersededAt is null and g.validFrom <= :day and (g.validTo is null or g.validTo > :day)";
    private static final String KNOWN =
            "select i.id, g from Institution i join i.greenChannels g where i.id in :ids and g.supersededAt is null";
    private final EntityManager entities;

    OpenGreenChannels(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them with its open channel, and since when it is open. */
    @Schema(name = "OpenGreenChannel")
    record Open(
            UUID id,
            String name,
            String address,
            String regionCode,
            String phone,
            GreenChannelPeriod channel,
            LocalDate openedOn) {}

    /** One of them as it is today. */
    record Today(UUID id, String name, String address, String regionCode, String phone, GreenChannelPeriod channel) {
        Open since(LocalDate opened) {
            return new Open(id, name, address, regionCode, phone, channel, opened);
        }
    }

    /** What one of them was open for during some days. */
    record Row(UUID id, GreenChannelPeriod period) {}

    /** Those of a region by id. */
    List<Open> on(LocalDate day, String region, UUID after, int limit) {
        String further = after == null ? "" : " and i.id > :after";
        TypedQuery<Today> query = entities.createQuery(QUERY + further + " order by i.id", Today.class)
                .setParameter("region", region + "%")
                .setParameter("operating", InstitutionStatus.OPERATING)
                .setParameter("day", day);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Today> open = query.setMaxResults(limit).getResultList();
        Map<UUID, List<GreenChannelPeriod>> known = known(open);
        return open.stream()
                .map(one -> one.since(GreenChannelTimeline.openSince(known.get(one.id()), day)))
                .toList();
    }

    private Map<UUID, List<GreenChannelPeriod>> known(List<Today> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(
                        entities,
                        KNOWN,
                        Row.class,
                        "ids",
                        open.stream().map(Today::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Row::id, Collectors.mapping(Row::period, Collectors.toList())));
    }
}
