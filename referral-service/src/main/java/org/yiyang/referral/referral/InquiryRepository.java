package org.yiyang.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.referral.inquiry.InquiryStatus;

/** The table of inquiries; seen by the institution that is asked, the sender and the regions of both. */
@ApplicationScoped
class InquiryRepository implements PanacheRepositoryBase<Inquiry, UUID> {
    private static final String BETWEEN = "select new " + ConcernedInstitutions.class.getName()
            + "(q.id, q.parties.sender.institutionId, q.parties.receiver.institutionId) from Inquiry q where q.id in :ids";

    Optional<Inquiry> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    /** Which inquiries are wanted; null fields do not narrow. */
    record Filter(InquiryStatus status, UUID referral) {}

    List<Inquiry> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("referralId = :referral", "referral", filter.referral())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of a referral all that still wait for an answer, in the order of preference. */
    List<Inquiry> openOf(UUID referral) {
        return find("referralId = ?1 and status = ?2 order by position, id", referral, InquiryStatus.ASKED)
                .list();
    }

    /** What waits for an answer and has an institution for one of its ends. */
    List<Inquiry> openAt(UUID institution) {
        return find(
                        "status = ?1 and (parties.receiver.institutionId = ?2 or parties.sender.institutionId = ?2) order by id",
                        InquiryStatus.ASKED,
                        institution)
                .list();
    }

    /** Who asks in some inquiries, and who is asked. */
    List<ConcernedInstitutions> between(Collection<UUID> ids) {
        return ListQuery.of(getEntityManager(), BETWEEN, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("parties.sender.regionCode", "parties.receiver.regionCode")
                .institution(
                        "parties.sender.institutionId",
                        "parties.sender.homeId",
                        "parties.sender.operatorId",
                        "parties.receiver.institutionId",
                        "parties.receiver.homeId",
                        "parties.receiver.operatorId");
    }
}
