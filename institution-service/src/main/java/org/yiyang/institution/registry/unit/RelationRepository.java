package org.yiyang.institution.registry.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of relations between institutions. */
@ApplicationScoped
class RelationRepository implements PanacheRepositoryBase<Relation, UUID> {
    private static final String FROM = "select distinct r from Relation r join r.members m where ";
    static final String ON_DAY = "r.status <> org.yiyang.institution.registry.unit.RelationStatus.ANNULLED"
            + " and r.bond.validFrom <= :day and (r.bond.validTo is null or r.bond.validTo > :day)";

    Optional<Relation> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("r.id = :id", "id", id);
        return find(FROM + where.text(), where.values()).firstResultOptional();
    }

    List<Relation> list(Scope scope, RelationQuery query, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("r.regionCode like :in", "in", query.region == null ? null : query.region + "%")
                .andIfGiven("r.bond.kind = :kind", "kind", query.kind)
                .andIfGiven(
                        "r.id in (select o.id from Relation o join o.members n where n = :member)",
                        "member",
                        query.institution)
                .andIfGiven(ON_DAY, "day", query.asOf)
                .andIfGiven("r.id > :after", "after", after);
        return find(FROM + where.text() + " order by r.id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those in force in which an institution is a member, wherever they are. */
    List<Relation> openOf(UUID member) {
        return list(
                "select r from Relation r join r.members m where m = ?1 and r.status = ?2 order by r.id",
                member,
                RelationStatus.ACTIVE);
    }

    Optional<Relation> open(String key) {
        return find("openKey", key).firstResultOptional();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("r.regionCode").institution("m");
    }
}
