package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferingKind;

/**
 * Which institutions had both certificates on a day, as known now; under their names and in their regions of
 * that day.
 */
@ApplicationScoped
public class CertifiedInstitutions {
    private static final String QUERY =
            "select i.id, r.entry.name, r.entry.address, r.entry.regionCode, p.type, r.entry.phone"
                    + " from Institution i join i.certification p join i.registrations r where r.entry.regionCode like :region"
                    + " and r.supersededAt is null and r.validFrom <= :day and (r.validTo is null or r.validTo > :day)"
                    + " and p.supersededAt is null and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)"
                    + " order by i.id";
    private static final String AMONG = "select i.id from Institution i join i.certification p where i.id in :ids"
            + " and p.supersededAt is null and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)";
    private static final String OFFERED = "select i.id, i.entry.parentId, o.kind, o.code from Institution i"
            + " join i.offerings o where (i.id in :ids or (i.entry.parentId in :ids and i.status <> :closed))"
            + " and o.supersededAt is null and o.validFrom <= :day and (o.validTo is null or o.validTo > :day)";
    private final EntityManager entities;

    CertifiedInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them: public facts only. */
    @Schema(name = "CertifiedInstitution")
    public record Certified(
            UUID id, String name, String address, String regionCode, IntegrationType integrationType, String phone) {}

    /** A department or capability of an institution, or of a unit inside it. */
    @Schema(name = "CertifiedInstitutionOffering")
    public record Offered(UUID id, UUID parentId, OfferingKind kind, String code) {}

    /**
     * All of a region.
     *
     * @param region a region code's digits, as 4601
     */
    public List<Certified> on(String region, LocalDate day) {
        return entities.createQuery(QUERY, Certified.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }

    /** What some institutions and the units inside them offered on a day. */
    public List<Offered> offered(Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(OFFERED, Offered.class)
                .setParameter("ids", ids)
                .setParameter("closed", InstitutionStatus.CLOSED)
                .setParameter("day", day)
                .getResultList();
    }

    /** The same by institution; what a unit offers is its whole's. */
    public Map<UUID, List<Offered>> offeredBy(Set<UUID> ids, LocalDate day) {
        return offered(ids, day).stream()
                .collect(Collectors.groupingBy(one -> ids.contains(one.id()) ? one.id() : one.parentId()));
    }

    /** Of what is offered the codes of one kind, each once. */
    public static <E extends Enum<E>> SortedSet<E> codes(List<Offered> services, OfferingKind kind, Class<E> codes) {
        SortedSet<E> offered = new TreeSet<>();
        services.stream()
                .filter(service -> service.kind() == kind)
                .forEach(service -> offered.add(Enum.valueOf(codes, service.code())));
        return offered;
    }

    /** Those of some institutions that had both certificates, wherever they were. */
    public Set<UUID> among(Collection<UUID> ids, LocalDate day) {
        return new HashSet<>(entities.createQuery(AMONG, UUID.class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultList());
    }
}
