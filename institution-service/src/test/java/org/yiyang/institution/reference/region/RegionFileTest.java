package org.yiyang.institution.reference.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.refusal.Refused;

class RegionFileTest {
    private static final String HEADER = "code,name,parent,kind,validFrom,validTo,successor\n";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final LocalDate SINCE = LocalDate.of(1985, 1, 1);

    private static RegionFile read(String text) {
        return RegionFile.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aFileIsReadWithAndWithoutAByteOrderMark(String mark) {
        RegionFile file = read(mark + HEADER + "51,四川省,,ADMIN,1985-01-01,,\r\n"
                + "\r\n"
                + "5107F01,\"仙海区\",5107,FUNCTIONAL,1985-01-01,2026-01-01,5107F02\r\n");

        assertEquals(List.of(), file.problems());
        assertEquals(2, file.count());
        assertEquals(
                List.of(
                        new RegionFile.Row(1, "51", new RegionFacts("四川省", SINCE, null, null)),
                        new RegionFile.Row(
                                2, "5107F01", new RegionFacts("仙海区", SINCE, LocalDate.of(2026, 1, 1), "5107F02"))),
                file.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,甲,,,1985-01-01,,|code|CODE_MALFORMED",
                "5107,,51,,1985-01-01,,|name|NAME_LENGTH",
                "5107,甲,52,,1985-01-01,,|parent|PARENT_MISMATCH",
                "51,甲,5,,1985-01-01,,|parent|PARENT_MISMATCH",
                "5107,甲,,FUNCTIONAL,1985-01-01,,|kind|KIND_MISMATCH",
                "5107,甲,,DISTRICT,1985-01-01,,|kind|KIND_MISMATCH",
                "5107F01,甲,,ADMIN,1985-01-01,,|kind|KIND_MISMATCH",
                "5107,甲,,,,,|validFrom|DAY_MALFORMED",
                "5107,甲,,,1985-1-1,,|validFrom|DAY_MALFORMED",
                "5107,甲,,,1985-02-29,,|validFrom|DAY_MALFORMED",
                "5107,甲,,,1985-01-01,soon,|validTo|DAY_MALFORMED",
                "5107,甲,,,1985-01-01,1984-01-01,|validTo|DAYS_REVERSED",
                "5107,甲,,,1985-01-01,1985-01-01,|validTo|DAYS_REVERSED",
                "5107,甲,,,1985-01-01,,5108|successor|SUCCESSOR_WITHOUT_END",
                "5107,甲,,,1985-01-01,1990-01-01,510801|successor|SUCCESSOR_UNFIT",
                "5107,甲,,1985-01-01|code|FIELD_COUNT"
            })
    void aValueThatCannotBeIsToldByRowAndField(String row, String field, RegionRefusal refusal) {
        RegionFile file = read(HEADER + "51,四川省,,PROVINCE,1985-01-01,,\n" + row + "\n");

        assertEquals(1, file.rows().size());
        assertEquals(1, file.problems().size());
        RegionFile.RowProblem problem = file.problems().get(0);
        assertEquals(2, problem.row());
        assertEquals(field, problem.field());
        assertEquals(refusal, problem.problem().refusal());
        assertEquals("/rows/2/" + field, problem.problem().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"绵\u200b阳市", "\u2060", "绵阳市 11010519491231002X"})
    void aNameInAFileIsHeldToTheRuleOfTexts(String name) {
        RegionFile file = read(HEADER + "51,四川省,,PROVINCE,1985-01-01,,\n5107," + name + ",,,1985-01-01,,\n");

        assertEquals(
                List.of("/rows/2/name"),
                file.problems().stream().map(one -> one.problem().pointer()).toList());
    }

    @Test
    void aLastColumnMaySayWhereTheDaysAreFrom() {
        String header = HEADER.strip() + ",source\n";
        RegionFile file = read(header + "51,四川省,,,1985-01-01,,,某号文件\n52,贵州省,,,1985-01-01,,,\n");

        assertEquals(2, file.rows().size());
        assertEquals(
                RegionRefusal.FIELD_COUNT,
                read(header + "51,四川省,,,1985-01-01,,\n")
                        .problems()
                        .get(0)
                        .problem()
                        .refusal());
    }

    /** A day that looks exact is one that a document was named for, or the day of the region above. */
    @Test
    void everyDayOfThePackagedCitiesNamesItsSourceOrIsOpenlyUnknown() {
        String[] lines = new String(RegionDataSet.FIVE_CITIES.bytes(), StandardCharsets.UTF_8).split("\n");
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] fields = line.split(",");
            assertEquals(8, fields.length, line);
            boolean unknown = fields[4].equals("1980-01-01");
            assertEquals(unknown, fields[7].contains("成立日未核对") || fields[7].contains("起日未核对"), line);
        }
    }

    @Test
    void aCodeMayStandOnceInAFile() {
        RegionFile file = read(HEADER + "51,四川省,,,1985-01-01,,\n51,四川,,,1985-01-01,,\n");

        assertEquals(RegionRefusal.CODE_TWICE, file.problems().get(0).problem().refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n", "51,四川省,,,1985-01-01,,\n", HEADER + "51,\"四川\"省,,,1985-01-01,,\n"})
    void whatIsNotSuchAFileIsRefusedAsAWhole(String text) {
        Refused refused = assertThrows(Refused.class, () -> read(text));

        assertEquals(RegionRefusal.FILE_UNREADABLE, refused.refusal());
    }

    @Test
    void aFileOfExcelInChinaIsRead() {
        byte[] chinese = (HEADER + "51,四川省,,,1985-01-01,,\n").getBytes(GB18030);

        assertEquals("四川省", RegionFile.read(chinese, null).rows().get(0).facts().name());
        assertEquals(
                "四川省", RegionFile.read(chinese, GB18030).rows().get(0).facts().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"泰山", "医院"})
    void aNameThatReadsDifferentlyInUtf8AndGb18030IsNotGuessedAt(String name) {
        byte[] chinese = (HEADER + "5107," + name + ",51,,1985-01-01,,\n").getBytes(GB18030);

        Refused refused = assertThrows(Refused.class, () -> RegionFile.read(chinese, null));
        assertEquals("FILE_CHARSET_UNCLEAR", refused.refusal().code());
        assertEquals(
                name, RegionFile.read(chinese, GB18030).rows().get(0).facts().name());
    }

    @Test
    void anExportsLastDayIsReadAsTheLastDay() {
        String header = HEADER.replace("validTo", "validUntil");
        RegionFile file = read(header + "5107F01,仙海区,,,1985-01-01,2025-12-31,5107F02\n5108,广元市,,,1985-01-01,,\n");

        assertEquals(List.of(), file.problems());
        assertEquals(LocalDate.of(2026, 1, 1), file.rows().get(0).facts().validTo());
        assertNull(file.rows().get(1).facts().validTo());
        for (String end : List.of("soon", "+999999999-12-31")) {
            assertEquals(
                    "validUntil",
                    read(header + "5107,甲,,,1985-01-01," + end + ",\n")
                            .problems()
                            .get(0)
                            .field());
        }
    }

    @Test
    void fiveThousandRowsAreTheMost() {
        String rows = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(row -> "%09d,甲,,,1985-01-01,,".formatted(row))
                .collect(Collectors.joining("\n"));

        assertEquals(5000, read(HEADER + rows).rows().size());
        assertThrows(Refused.class, () -> read(HEADER + rows + "\n510704003,富乐街道,,,1985-01-01,,"));
    }

    @Test
    void thePackagedCitiesHaveNoProblemAndAllThatTheDocumentsName() {
        RegionFile file = RegionFile.read(RegionDataSet.FIVE_CITIES.bytes(), null);

        assertEquals(List.of(), file.problems());
        List<String> codes = file.rows().stream().map(RegionFile.Row::code).toList();
        assertEquals(
                4 + 4 + 8 + 6 + 10,
                codes.stream().filter(code -> code.length() == 6).count());
        assertEquals(
                List.of("4404F01", "4404F02", "4404F03", "5107F01", "5107F02"),
                codes.stream().filter(code -> code.contains("F")).toList());
        assertEquals(
                List.of("46", "44", "35", "51"),
                codes.stream().filter(code -> code.length() == 2).toList());
    }
}
