package org.yiyang.institution.report.wording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of wordings. */
@ApplicationScoped
class WordingRepository implements PanacheRepositoryBase<ReportWording, UUID> {
    List<ReportWording> list(Scope scope, ReportKind kind, UUID after, int limit) {
        ScopedQuery where = ScopedQuery.within(scope)
                .region("regionCode")
                .andIfGiven("report = :report", "report", kind)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The newest wording of the smallest region that holds the given one. */
    Optional<ReportWording> applying(ReportKind kind, String region) {
        List<String> around = new ArrayList<>();
        for (int length = 2; length <= region.length(); length++) {
            around.add(region.substring(0, length));
        }
        return find("report = ?1 and regionCode in ?2 order by regionCode desc, id desc", kind, around)
                .firstResultOptional();
    }
}
