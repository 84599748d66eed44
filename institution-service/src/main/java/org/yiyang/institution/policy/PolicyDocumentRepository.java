package org.yiyang.institution.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of policy documents. */
@ApplicationScoped
class PolicyDocumentRepository implements PanacheRepositoryBase<PolicyDocument, UUID> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, String number, Standing standing) {}

    Optional<PolicyDocument> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region("entry.regionCode").and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<PolicyDocument> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("entry.regionCode")
                .andIfGiven("entry.regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("entry.number = :number", "number", filter.number())
                .andIfGiven("standing = :standing", "standing", filter.standing())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<PolicyDocument> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    boolean stands(UUID id) {
        return count("id = ?1 and standing = ?2", id, Standing.CURRENT) > 0;
    }
}
