package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** What is counted of referrals is no secret, though it is kept in bytes. */
@ApplicationScoped
class CountedColumns implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of();
    }

    @Override
    public List<String> plainColumns() {
        return List.of("referral_month_count.answer_minutes");
    }
}
