package org.yiyang.insurance.elder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.institution.Concerned;

/** The table of elders; every question of a caller is asked within the caller's scope. */
@ApplicationScoped
class ElderRepository implements PanacheRepositoryBase<Elder, UUID> {

    /** Which elders are wanted; null fields do not narrow. */
    record Filter(String region, ElderStatus status, UUID residence) {}

    private static final String HOMES =
            "select new " + Concerned.class.getName() + "(e.id, e.residenceId) from Elder e where e.id in :ids";
    private static final String AUTHORISED = "select a.scope from Elder e join e.authorisations a"
            + " where e.id = :elder and a.person = :account and a.validUntil >= :day";

    private static final String IN_CARE_OF =
            "(residenceId = :home or enteredById = :home or proposal.residenceId = :home)"
                    + " and status in :living order by id";
    private static final List<ElderStatus> LIVING =
            Arrays.stream(ElderStatus.values()).filter(ElderStatus::living).toList();

    Optional<Elder> find(Call call, UUID id) {
        ScopedQuery where = visible(call.scope()).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Elder> list(Call call, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(call.scope())
                .andIfGiven("regionCode like :region", "region", filter.region() == null ? null : filter.region() + "%")
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("residenceId = :residence", "residence", filter.residence())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    List<Elder> withIndex(Call call, List<byte[]> indexes) {
        ScopedQuery where = visible(call.scope()).and("identity.index in :indexes", "indexes", indexes);
        return find(where.text() + " order by id", where.values()).list();
    }

    /** What an account of the family is authorised to on a day; empty without a valid authorisation. */
    Optional<AuthorisationScope> authorised(UUID elder, UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(AUTHORISED, AuthorisationScope.class)
                .setParameter("elder", elder)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** The record in which a person is entered already, in whatever region. */
    Optional<UUID> holder(List<byte[]> indexes) {
        return getEntityManager()
                .createQuery("select e.id from Elder e where e.openIndex in :indexes", UUID.class)
                .setParameter("indexes", indexes)
                .getResultStream()
                .findFirst();
    }

    /** Where some elders live. */
    List<Concerned> homesOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(HOMES, Concerned.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The living of whom a home has care: who live there, whom it entered, or who shall move there. */
    List<Elder> inCareOf(UUID home) {
        return list(IN_CARE_OF, Parameters.with("home", home).and("living", LIVING));
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("residenceId", "enteredById")
                .person("id");
    }
}
