package org.yiyang.insurance.bureau.served;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** Answers that are kept until nobody repeats the message. */
@ApplicationScoped
class ReplySealedTable implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("bureau_reply", "id").sealed("reply_sealed"));
    }
}
