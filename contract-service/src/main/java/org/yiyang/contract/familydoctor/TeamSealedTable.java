package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** The licence numbers of the members of teams. */
@ApplicationScoped
class TeamSealedTable implements SealedTables {
    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(TeamPerson.TABLE, "id").sealed(TeamRules.COLUMN));
    }
}
