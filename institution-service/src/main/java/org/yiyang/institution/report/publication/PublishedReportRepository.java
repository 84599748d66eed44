package org.yiyang.institution.report.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The tables of published reports. */
@ApplicationScoped
class PublishedReportRepository implements PanacheRepositoryBase<PublishedReport, UUID> {
    Optional<PublishedReport> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<PublishedReport> list(Scope scope, ReportKind kind, PublicationStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("report = :report", "report", kind)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Officials see what was published in their region; whoever else has an account sees what still stands. */
    private static ScopedQuery visible(Scope scope) {
        ScopedQuery where = ScopedQuery.within(scope).region("regionCode");
        boolean reader = scope.institution() != null || scope.person() != null;
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
