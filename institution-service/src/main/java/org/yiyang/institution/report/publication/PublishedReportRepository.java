package org.yiyang.institution.report.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The tables of published reports. */
@ApplicationScoped
class PublishedReportRepository implements PanacheRepositoryBase<PublishedReport, UUID> {
    /** Within the region of officials only. */
    Optional<PublishedReport> find(Scope scope, UUID id) {
        return find(ScopedQuery.within(scope).region("regionCode"), id);
    }

    Optional<PublishedReport> findReadable(Caller caller, UUID id) {
        return find(readable(caller), id);
    }

    private Optional<PublishedReport> find(ScopedQuery visible, UUID id) {
        ScopedQuery where = visible.and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<PublishedReport> list(Caller caller, ReportKind kind, PublicationStatus status, UUID after, int limit) {
        ScopedQuery where = readable(caller)
                .andIfGiven("report = :report", "report", kind)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * Officials see what was published in their region; whoever else has an account sees what still stands, a family
     * member without the elder's authorisation too: what is published is nobody's personal data.
     */
    private static ScopedQuery readable(Caller caller) {
        ScopedQuery where = ScopedQuery.within(caller.scope()).region("regionCode");
        boolean reader = caller.scope().institution() != null || caller.isAny(Roles.PERSONS);
        return reader ? where.or("status = PublicationStatus.PUBLISHED") : where;
    }

    /** The publication that stands; what was withdrawn before in this transaction is written first. */
    Optional<PublishedReport> standing(String key) {
        flush();
        return find("openKey", key).firstResultOptional();
    }

    void keep(PublishedReport published, byte[] body) {
        persist(published);
        getEntityManager().persist(new PublishedContent(published.id(), body));
    }

    byte[] bodyOf(PublishedReport published) {
        return getEntityManager().find(PublishedContent.class, published.id()).body();
    }
}
