package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.database.ListQuery;

/** By which names and codes paper knows some institutions, read for all of them at once. */
@ApplicationScoped
public class InstitutionReferences {
    private static final String QUERY = "select i.id, i.entry.name, i.entry.creditCode, p.entry.creditCode"
            + " from Institution i left join Institution p on p.id = i.entry.parentId where i.id in :ids";
    private final EntityManager entities;

    InstitutionReferences(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One of them.
     *
     * @param parentCreditCode whose unit it is; null for one that is nobody's
     */
    @Schema(name = "InstitutionReferred")
    public record Referred(UUID institutionId, String institutionName, String creditCode, String parentCreditCode) {}

    public Map<UUID, Referred> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return ListQuery.of(entities, QUERY, Referred.class, "ids", ids).getResultList().stream()
                .collect(Collectors.toMap(Referred::institutionId, Function.identity()));
    }
}
