package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list in a query is written out, value by value, so that few texts stand for all lengths. */
class ListQueryTest {
    private static final String TEXT =
            "from Home h where h.id in :ids or h.parentId in :ids and h.idsKnown in :idsKnown";

    @Test
    void eachValueHasAParameterOfItsOwnWhereverTheListStands() {
        assertEquals(
                "from Home h where h.id in (:ids0, :ids1) or h.parentId in (:ids0, :ids1) and h.idsKnown in :idsKnown",
                ListQuery.text(TEXT, "ids", List.of(7, 8)));
        assertEquals(Map.of("ids0", 7, "ids1", 8), ListQuery.parameters("ids", List.of(7, 8)));
    }

    /** A single parameter in brackets would be a list again. */
    @Test
    void oneValueStandsTwice() {
        assertEquals(Map.of("ids0", 7, "ids1", 7), ListQuery.parameters("ids", List.of(7)));
    }

    @Test
    void theLastIsRepeatedUntilTheirNumberIsAPowerOfTwo() {
        assertEquals(Map.of("ids0", 7, "ids1", 8, "ids2", 9, "ids3", 9), ListQuery.parameters("ids", List.of(7, 8, 9)));
        assertEquals(8, ListQuery.parameters("ids", List.of(1, 2, 3, 4, 5)).size());
        assertEquals(64, ListQuery.parameters("ids", Collections.nCopies(64, 1)).size());
    }

    @Test
    void aLongListAndAnEmptyOneStayLists() {
        List<Integer> many = Collections.nCopies(65, 1);
        assertEquals(TEXT, ListQuery.text(TEXT, "ids", many));
        assertEquals(Map.of("ids", many), ListQuery.parameters("ids", many));
        assertEquals(TEXT, ListQuery.text(TEXT, "ids", List.of()));
    }
}
