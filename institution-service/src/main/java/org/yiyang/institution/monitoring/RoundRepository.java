package org.yiyang.institution.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of rounds. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<Round, UUID> {
    private static final String CALLING = "from Round r where (r.regionCode = substring(:own, 1, length(r.regionCode))"
            + " or exists (select 1 from Institution i join i.registrations p where i.id = :institution"
            + " and p.supersededAt is null and p.validFrom <= r.asOf and (p.validTo is null or p.validTo > r.asOf)"
            + " and r.regionCode = substring(p.entry.regionCode, 1, length(r.regionCode))))";

    /** Which rounds are wanted; null fields do not narrow. */
    record Filter(String region, RoundType type, RoundStatus status) {}

    Optional<Round> find(Scope scope, UUID id) {
        ScopedQuery where = reaching(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Round> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = narrowed(reaching(scope), filter, after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** A region's own rounds, and those of the regions above, which call upon its institutions as well. */
    private static ScopedQuery reaching(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").above("regionCode");
    }

    /** The rounds that call upon the region where an institution is, or was on their day: what its staff may see. */
    List<Round> callingUpon(Place one, Filter filter, UUID after, int limit) {
        StringBuilder text = new StringBuilder(CALLING);
        Map<String, Object> values = calling(one);
        given(text, values, "r.regionCode like :value", filter.region() == null ? null : filter.region() + "%");
        given(text, values, "r.type = :value", filter.type());
        given(text, values, "r.status = :value", filter.status());
        given(text, values, "r.id > :value", after);
        return find(text + " order by r.id", values).page(Page.ofSize(limit)).list();
    }

    private static void given(StringBuilder text, Map<String, Object> values, String condition, Object value) {
        if (value != null) {
            String name = "value" + values.size();
            text.append(" and ").append(condition.replace(":value", ":" + name));
            values.put(name, value);
        }
    }

    Optional<Round> callingUpon(Place one, UUID id) {
        Map<String, Object> values = calling(one);
        values.put("id", id);
        return find(CALLING + " and r.id = :id", values).firstResultOptional();
    }

    private static Map<String, Object> calling(Place one) {
        return new HashMap<>(Map.of("own", one.region(), "institution", one.institution()));
    }

    Optional<Round> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    private static ScopedQuery narrowed(ScopedQuery where, Filter filter, UUID after) {
        return where.andIfGiven("regionCode like :in", "in", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("type = :type", "type", filter.type())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
    }
}
