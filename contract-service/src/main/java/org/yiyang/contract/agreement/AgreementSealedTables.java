package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** What agreements seal: the licence numbers of posted people, and who is the liaison person of a side. */
@ApplicationScoped
class AgreementSealedTables implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(
                SealedTable.of(Posting.TABLE, "id").sealed("licence"),
                SealedTable.of(Liaison.TABLE, "id").sealed("name", "phone"));
    }
}
