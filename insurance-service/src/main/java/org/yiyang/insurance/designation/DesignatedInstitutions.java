package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which institutions were designated on a day, as known now; answered from period rows. */
@ApplicationScoped
public class DesignatedInstitutions {
    private static final String ON =
            "p.supersededAt is null and p.validFrom <= :day" + " and (p.validTo is null or p.validTo > :day)";
    private static final String QUERY =
            "select d.institutionId, i.name, i.address, i.regionCode, i.category, d.term.code,"
                    + " i.parentId, p.state, d.term.agreement.termTo, i.phone from Designation d join d.inForce p, KnownInstitution i"
                    + " where i.id = d.institutionId and d.regionCode like :region and " + ON
                    + " order by d.institutionId";
    private static final String STATE =
            "select p.state from Designation d join d.inForce p" + " where d.institutionId = :institution and " + ON;
    private final EntityManager entities;

    DesignatedInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them: public facts only; {@code termTo} is the first day after the term. */
    @Schema(name = "DesignatedInstitution")
    public record Designated(
            UUID institutionId,
            String name,
            String address,
            String regionCode,
            String category,
            String code,
            UUID parentId,
            InForceState state,
            LocalDate termTo,
            String phone) {}

    /** All of a region, in force or suspended. */
    public List<Designated> on(String region, LocalDate day) {
        return entities.createQuery(QUERY, Designated.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }

    /** What an institution's designation was on a day; empty if it had none. In force wins over suspended. */
    public Optional<InForceState> stateOf(UUID institution, LocalDate day) {
        return entities.createQuery(STATE, InForceState.class)
                .setParameter("institution", institution)
                .setParameter("day", day)
                .getResultStream()
                .sorted()
                .findFirst();
    }

    /** How many internal medical units a region has. */
    public long internalUnits(String region) {
        return entities.createQuery(
                        "select count(i) from KnownInstitution i where i.parentId is not null and i.kind = 'MEDICAL'"
                                + " and i.regionCode like :region and i.closedOn is null",
                        Long.class)
                .setParameter("region", region + "%")
                .getSingleResult();
    }
}
