package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** The code words of cases. */
@ApplicationScoped
class CaseSealedTable implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("one_window_case", "id").sealed("code_word"));
    }
}
