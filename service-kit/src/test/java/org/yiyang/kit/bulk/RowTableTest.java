package org.yiyang.kit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.kit.bulk.RowTable.Line;

class RowTableTest {
    private static Stream<String> odd() {
        return Stream.of(
                "\r", "\r\r", "\u2028", "\u2029", "\u0085", "\u000b", "\f", "\u0000", "\ufeff", " 2 ", "\u0001");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whateverALineHasInsideItComesBackAsItWas(String inside) {
        List<Line> lines = List.of(
                new Line(1, "{\"name\":" + inside + "\"甲\"}"),
                new Line(2, inside + "x"),
                new Line(7, "x" + inside),
                new Line(1_200_000, "[]"));
        assertEquals(lines, RowTable.parted(RowTable.joined(lines)));
    }

    @Test
    void aChunkWithoutLinesHasNone() {
        assertEquals(List.of(), RowTable.parted(""));
    }
}
