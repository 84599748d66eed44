package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** What people say is wrong. */
@ApplicationScoped
class CorrectionSealedTable implements SealedTables {
    static final String TABLE = "correction_request";
    static final String CONTENT = "content_sealed";

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(TABLE, "id").sealed(CONTENT));
    }
}
