package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** What is filed of a referral, and what the bureau said. */
@ApplicationScoped
class FilingSealedTable implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(FilingSecrets.TABLE, "id").sealed(FilingSecrets.CONTENT, FilingSecrets.WORDS));
    }
}
