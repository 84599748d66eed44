package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list is written out wherever the condition names it, later conditions included. */
class ScopedQueryTest {
    @Test
    void aListMayBeNamedByALaterCondition() {
        ScopedQuery where = ScopedQuery.within(Scope.system())
                .and("p.state in :standing", "standing", List.of("VALID", "DUE"))
                .and("not exists (select 1 from q where q.state in :standing)");
        assertEquals(
                "(p.state in (:standing0, :standing1)) and (not exists (select 1 from q where q.state in (:standing0, :standing1)))",
                where.text());
        assertEquals(Map.of("standing0", "VALID", "standing1", "DUE"), where.values());
    }
}
