package org.yiyang.institution.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of rounds. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<Round, UUID> {

    /** Which rounds are wanted; null fields do not narrow. */
    record Filter(String region, RoundType type, RoundStatus status) {}

    Optional<Round> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region("regionCode").and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Round> list(Scope scope, Filter filter, UUID after, int limit) {
        Where where = narrowed(Where.within(scope).region("regionCode"), filter, after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The rounds that call upon an institution's region: what its staff may see. */
    List<Round> callingUpon(String region, Filter filter, UUID after, int limit) {
        StringBuilder text = new StringBuilder("regionCode = substring(:own, 1, length(regionCode))");
        Map<String, Object> values = new HashMap<>(Map.of("own", region));
        given(text, values, "regionCode like :value", filter.region() == null ? null : filter.region() + "%");
        given(text, values, "type = :value", filter.type());
        given(text, values, "status = :value", filter.status());
        given(text, values, "id > :value", after);
        return find(text + " order by id", values).page(Page.ofSize(limit)).list();
    }

    private static void given(StringBuilder text, Map<String, Object> values, String condition, Object value) {
        if (value != null) {
            String name = "value" + values.size();
            text.append(" and ").append(condition.replace(":value", ":" + name));
            values.put(name, value);
        }
    }

    Optional<Round> callingUpon(String region, UUID id) {
        return find("id = ?1 and regionCode = substring(?2, 1, length(regionCode))", id, region)
                .firstResultOptional();
    }

    Optional<Round> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    private static Where narrowed(Where where, Filter filter, UUID after) {
        return where.andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("type = :type", "type", filter.type())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
    }
}
