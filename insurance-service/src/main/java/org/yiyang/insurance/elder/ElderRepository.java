package org.yiyang.insurance.elder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of elders; every question is asked within a caller's scope, and a family's within its authorisation. */
@ApplicationScoped
class ElderRepository implements PanacheRepositoryBase<Elder, UUID> {

    /** Which elders are wanted; null fields do not narrow. */
    record Filter(String region, ElderStatus status, UUID residence) {}

    Optional<Elder> find(Call call, UUID id) {
        Where where = visible(call.scope()).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional().filter(elder -> authorised(call, elder));
    }

    List<Elder> list(Call call, Filter filter, UUID after, int limit) {
        Where where = visible(call.scope())
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("residenceId = :residence", "residence", filter.residence())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values()).page(Page.ofSize(limit)).list().stream()
                .filter(elder -> authorised(call, elder))
                .toList();
    }

    List<Elder> withIndex(Call call, List<byte[]> indexes) {
        Where where = visible(call.scope()).and("identity.index in :indexes", "indexes", indexes);
        return find(where.text() + " order by id", where.values()).list();
    }

    /** Whether a person is entered already, in whatever region. */
    boolean holds(List<byte[]> indexes) {
        return count("openIndex in ?1", indexes) > 0;
    }

    private static Where visible(Scope scope) {
        return Where.within(scope)
                .region("regionCode")
                .institution("residenceId", "enteredById")
                .person("id");
    }

    /** A family member's token names the elder; what makes it valid is the elder's recorded authorisation. */
    private static boolean authorised(Call call, Elder elder) {
        Caller caller = call.caller();
        boolean byFamilyAlone = caller.is(Roles.FAMILY)
                && !caller.is(Roles.ELDER)
                && call.scope().region() == null
                && call.scope().institution() == null;
        return !byFamilyAlone || elder.authorised(call).isPresent();
    }
}
