package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;
import org.yiyang.kit.secret.Keys;

/** The numbers of those who are barred. */
@ApplicationScoped
class HeadSealedTable implements SealedTables {
    private static final String NUMBER = "citizen_id_sealed";
    private final Keys keys;

    HeadSealedTable(Keys keys) {
        this.keys = keys;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("designation_head", "id")
                .sealed(NUMBER)
                .indexed("citizen_id_index", keys.blindIndex(DesignationHeads.INDEX), row -> row.text(NUMBER)));
    }
}
