package org.yiyang.insurance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final SmallCells FOR_OTHERS = new SmallCells(5);

    private static List<Long> shown(Long... counts) {
        return FOR_OTHERS.shown(List.of(counts)).stream()
                .map(ElderReport.Count::people)
                .toList();
    }

    @Test
    void fewerThanFiveAreHiddenAndNobodyIsNot() {
        assertEquals(Arrays.asList(null, null, 5L, 0L), shown(4L, 1L, 5L, 0L));
    }

    @Test
    void oneAloneWouldBeWhatIsMissingToTheSum() {
        assertEquals(Arrays.asList(null, 90L, null, 0L), shown(4L, 90L, 20L, 0L));
        assertEquals(Arrays.asList(90L, 20L, 0L), shown(90L, 20L, 0L));
    }

    @Test
    void aShareIsHiddenWhereItsPartOrTheRestIsSmall() {
        assertNull(FOR_OTHERS.share(3, 50, ShareBasis.STANDING_RECORDS).percent());
        assertNull(FOR_OTHERS.share(48, 50, ShareBasis.STANDING_RECORDS).percent());
        assertNull(FOR_OTHERS.share(0, 0, ShareBasis.STANDING_RECORDS).percent());
        assertEquals(66.7, FOR_OTHERS.share(20, 30, ShareBasis.STANDING_RECORDS).percent());
    }

    @Test
    void theBureauSeesAll() {
        assertEquals(
                List.of(1L, 90L),
                new SmallCells(1)
                        .shown(List.of(1L, 90L)).stream()
                                .map(ElderReport.Count::people)
                                .toList());
    }
}
