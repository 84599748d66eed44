package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a scope and conditions make of a query; a list is written out wherever the condition names it, later ones included. */
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

    @Test
    void whatIsPublishedIsFoundByWhoeverAsksAndWhatIsNotByNobodyWithoutAScope() {
        Scope none = new Scope(null, Set.of(), null, Set.of(), false);
        assertEquals("1 = 0", ScopedQuery.within(none).region("i.region").text());
        assertEquals("1 = 1", ScopedQuery.ofPublished(none).text());
        ScopedQuery after = ScopedQuery.ofPublished(none).andIfGiven("i.id > :after", "after", 7);
        assertEquals("(i.id > :after)", after.text());
        assertEquals(Map.of("after", 7), after.values());
    }
}
