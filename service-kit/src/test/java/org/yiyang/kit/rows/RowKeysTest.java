package org.yiyang.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowKeysTest {
    private final BitSet refused = new BitSet();
    private long asked;
    private final RowKeys keys = new RowKeys(this::isRefused);

    private boolean isRefused(int number) {
        asked++;
        return refused.get(number);
    }

    @Test
    void theFirstRowThatIsNotRefusedStandsForItsKey() {
        keys.add("a", 2);
        keys.add("b", 3);
        keys.add("a", 4);
        keys.add("a", 7);
        keys.add(null, 8);
        assertEquals(OptionalInt.empty(), keys.firstBefore("a", 2));
        assertEquals(OptionalInt.of(2), keys.firstBefore("a", 4));
        refused.set(2);
        assertEquals(OptionalInt.empty(), keys.firstBefore("a", 4));
        assertEquals(OptionalInt.of(4), keys.firstBefore("a", 7));
        assertEquals(OptionalInt.of(3), keys.first("b"));
        assertEquals(OptionalInt.empty(), keys.first("c"));
        assertEquals(OptionalInt.empty(), keys.first(null));
        refused.set(4);
        refused.set(7);
        assertEquals(OptionalInt.empty(), keys.first("a"));
    }

    @Test
    void theNextStandsWhereTheFirstOnesAreRefused() {
        for (int number = 2; number < 6; number++) {
            keys.add("a", number);
        }
        refused.set(2);
        refused.set(4);
        List<Integer> standing = new ArrayList<>();
        PrimitiveIterator.OfInt numbers = keys.standing("a");
        while (numbers.hasNext()) {
            standing.add(numbers.nextInt());
        }
        assertEquals(List.of(3, 5), standing);
        assertFalse(keys.standing("b").hasNext());
    }

    /** In a file of the most rows: each with the key of all the others, none, or every one refused. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileWithOneKeyIsNoMoreWorkThanOneWithManyKeys(boolean refuseAll) {
        for (int number = 0; number < FileRows.ROWS_MAX; number++) {
            keys.add("a", number);
        }
        for (int number = 0; number < FileRows.ROWS_MAX; number++) {
            OptionalInt twin = keys.firstBefore("a", number);
            assertEquals(refuseAll || number == 0 ? OptionalInt.empty() : OptionalInt.of(0), twin);
            refused.set(number, refuseAll);
        }
        assertTrue(asked <= 2L * FileRows.ROWS_MAX, "asked " + asked + " times whether a row was refused");
    }
}
