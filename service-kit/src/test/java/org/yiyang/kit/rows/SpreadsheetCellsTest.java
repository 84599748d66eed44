package org.yiyang.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Refused;

/** Cells as spreadsheets save them: marks are taken away, what was lost is refused. */
class SpreadsheetCellsTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final RowShape<Licence> SHAPE = new RowShape<>(
            Licence.class, JSON, Validation.buildDefaultValidatorFactory().getValidator());

    record Licence(@Size(max = 40) String name, @PaperNumber String number, Integer total, LocalDate validFrom) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PDY００１２３４",
                "\u00A0PDY001234 ",
                "=\"PDY001234\"",
                "\"=\"\"PDY001234\"\"\"",
                "\u3000ＰDY001234\u200B"
            })
    void aNumberOnPaperIsKeptWithoutWhatASpreadsheetPutsAroundIt(String cell) {
        assertEquals("PDY001234", only("甲," + cell + ",1,2020-01-01").number());
    }

    @Test
    void theMarkOfATextIsNoPartOfANumber() {
        assertEquals("460106420001", only("甲,'460106420001,1,2020-01-01").number());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲,4.60106E+11,1,2020-01-01|FIELD_SPOILED|/number",
                "甲,460106420001.00,1,2020-01-01|FIELD_SPOILED|/number",
                "甲,2026/3/1,1,2020-01-01|FIELD_SPOILED|/number",
                "甲,7,1,43831|FILE_DAY_AS_NUMBER|/validFrom",
                "#REF!,7,1,2020-01-01|FIELD_SPOILED|/name",
                "甲,7,#####,2020-01-01|FIELD_SPOILED|/total",
                "甲,7,1,########|FIELD_SPOILED|/validFrom"
            })
    void whatASpreadsheetSpoiledIsRefusedByItsField(String row, String code, String pointer) {
        Refused refused = assertThrows(Refused.class, () -> only(row));
        assertEquals(code, refused.problems().get(0).refusal().code());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    @Test
    void aSpoiledNumberIsToldWithTheWayOut() {
        Refused refused = assertThrows(Refused.class, () -> only("甲,460106420001.00,1,2020-01-01"));
        assertEquals(
                "像是被电子表格改动过（小数）：请把该列的单元格格式设为“文本”，再按原件重新填写",
                refused.problems().get(0).detail(Language.ZH));
    }

    private static Licence only(String row) {
        byte[] file = ("name,number,total,validFrom\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        List<String> header = FileRows.read(
                FileType.CSV,
                new ByteArrayInputStream(file),
                StandardCharsets.UTF_8,
                SHAPE,
                JSON,
                (number, line) -> lines.add(line));
        return SHAPE.read(header, lines.get(0));
    }
}
