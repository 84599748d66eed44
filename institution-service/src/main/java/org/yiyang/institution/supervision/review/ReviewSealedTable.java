package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** The hashes of codes that nobody has used yet; the codes themselves are kept nowhere. */
@ApplicationScoped
class ReviewSealedTable implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("annual_review_code", "id").lasting("code_hash"));
    }
}
