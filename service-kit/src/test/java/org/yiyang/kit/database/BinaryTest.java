package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "200, 256", "201, 256"})
    void listsOfIdsHaveAPowerOfTwoOfMarks(int ids, long marks) {
        String text = Binary.marks(Collections.nCopies(ids, new UUID(1, 1)));
        assertEquals(marks, text.chars().filter(one -> one == '?').count());
        assertEquals(marks, Binary.padded(Collections.nCopies(ids, 7L)).size());
    }
}
