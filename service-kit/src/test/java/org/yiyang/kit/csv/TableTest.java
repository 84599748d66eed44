package org.yiyang.kit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

class TableTest {
    private static final String MARK = "\uFEFF";

    enum Colour implements Bilingual {
        RED;

        @Override
        public String zh() {
            return "红";
        }

        @Override
        public String en() {
            return "red";
        }
    }

    record Size(int beds, BigDecimal rate) {}

    record Period(LocalDate from, Colour colour) {}

    record Inner(String code, LocalDate day) {}

    record View(
            @JsonUnwrapped Inner inner,
            Size size,
            Colour colour,
            boolean open,
            Instant at,
            List<Period> periods,
            List<String> allowedActions) {}

    record Words(String zh, String en) {}

    record Fault(Colour code, String zh, String en, String rule) {}

    record Entry(String value, String zh, String en) {}

    record Offer(Words todo, Fault fault, Label named, List<Fault> faults, List<Entry> entries, List<Words> words) {}

    record Held(LocalDate from, LocalDate to) {}

    record Ends(
            Held held,
            LocalDate validTo,
            LocalDate termTo,
            @LastDay LocalDate to,
            @DayAfter LocalDate barredUntil,
            LocalDate validUntil,
            String sentTo,
            List<Held> periods) {}

    record Report(String region, List<Size> rows) {}

    record Clash(int beds, List<Size> items, List<Inner> others) {}

    private static final View VIEW = new View(
            new Inner("91460100MA5TABCD12", LocalDate.of(2026, 11, 2)),
            new Size(120, new BigDecimal("1E+2")),
            Colour.RED,
            true,
            Instant.parse("2026-11-22T18:00:00Z"),
            List.of(new Period(LocalDate.of(2020, 1, 1), Colour.RED), new Period(null, null)),
            List.of("close"));

    @Test
    void aRecordIsFlattenedInItsOwnOrderWithoutWhatIsNoData() throws IOException {
        StringWriter out = new StringWriter();
        new Table(Columns.of(View.class), Language.EN, out).row(VIEW);
        assertEquals(
                MARK + "code,day,size.beds,size.rate,colour,open,at,periods\r\n"
                        + "91460100MA5TABCD12,2026-11-02,120,100,red,true,2026-11-23T02:00:00+08:00,"
                        + "\"from:2020-01-01 colour:red; \"\r\n",
                out.toString());
    }

    /**
     * A reader of a table reads one language: neither the code whose
     * label a text is, nor the other language, stands beside it.
     */
    @Test
    void aTextInBothLanguagesIsOneColumnAndOneCellInTheCallersLanguage() throws IOException {
        Fault fault = new Fault(Colour.RED, "红", "red", "令2 art. 6");
        Entry entry = new Entry("1", "一", "one");
        Offer offer = new Offer(
                new Words("办理", "do it"),
                fault,
                new Label("名", "name"),
                List.of(fault, new Fault(Colour.RED, "红", "red", null)),
                List.of(entry),
                List.of(new Words("甲", "a"), new Words("乙", "b")));
        StringWriter chinese = new StringWriter();
        new Table(Columns.of(Offer.class), Language.ZH, chinese).row(offer);
        assertEquals(
                "办理,红,令2 art. 6,名,红 依据:令2 art. 6；红,一 值:1,甲；乙\r\n",
                chinese.toString().split("\r\n", 2)[1]);
        StringWriter english = new StringWriter();
        new Table(Columns.of(Offer.class), Language.EN, english).row(offer);
        assertEquals(
                MARK + "todo,fault.code,fault.rule,named,faults,entries,words\r\n"
                        + "do it,red,令2 art. 6,name,red rule:令2 art. 6; red,one value:1,a; b\r\n",
                english.toString());
        StringWriter rows = new StringWriter();
        new Table(Columns.of(Entry.class), Language.ZH, rows).row(entry);
        assertEquals(MARK + "值,标签\r\n1,一\r\n", rows.toString());
    }

    @Test
    void aMissingTextLeavesItsCellEmpty() throws IOException {
        StringWriter out = new StringWriter();
        new Table(Columns.of(Offer.class), Language.ZH, out).row(new Offer(null, null, null, null, null, null));
        assertEquals("\"\",,,,,,\r\n", out.toString().split("\r\n", 2)[1]);
    }

    @Test
    void aMissingRecordLeavesItsColumnsEmpty() throws IOException {
        StringWriter out = new StringWriter();
        new Table(Columns.of(View.class), Language.ZH, out)
                .row(new View(new Inner(null, null), null, Colour.RED, false, null, null, null));
        assertEquals("\"\",,,,红,否,,\r\n", out.toString().split("\r\n", 2)[1]);
    }

    /** The day after a period does not belong to it, whatever its field is called in JSON. */
    @Test
    void theEndOfAPeriodIsItsLastDayUnderANameThatSaysSo() throws IOException {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Held held = new Held(LocalDate.of(2020, 1, 1), day);
        Ends ends = new Ends(held, day, day, day, day, day, "x", List.of(held, new Held(day, null)));
        StringWriter english = new StringWriter();
        new Table(Columns.of(Ends.class), Language.EN, english).row(ends);
        assertEquals(
                MARK
                        + "held.from,held.until,validUntil,termUntil,to,barredUntil,validUntil (validUntil),sentTo,periods\r\n"
                        + "2020-01-01,2025-12-31,2025-12-31,2025-12-31,2026-01-01,2025-12-31,2026-01-01,x,"
                        + "from:2020-01-01 until:2025-12-31; from:2026-01-01\r\n",
                english.toString());
        StringWriter chinese = new StringWriter();
        new Table(Columns.of(Held.class), Language.ZH, chinese).row(held);
        assertEquals(MARK + "起,止\r\n2020-01-01,2025-12-31\r\n", chinese.toString());
        assertEquals("有效期至", Columns.of(Ends.class).get(2).header(Language.ZH));
    }

    @Test
    void aReportsRowsAreLedByItsOwnFields() throws IOException {
        StringWriter out = new StringWriter();
        Table.document(new Report("4601", List.of(new Size(1, null), new Size(2, null))), Language.EN, out);
        assertEquals(MARK + "region,beds,rate\r\n4601,1,\r\n4601,2,\r\n", out.toString());
    }

    @Test
    void aDocumentWithoutAListIsOneRowAndOneWithAnEmptyListTellsItsOwnFields() throws IOException {
        StringWriter one = new StringWriter();
        Table.document(new Size(3, BigDecimal.ONE), Language.EN, one);
        assertEquals(MARK + "beds,rate\r\n3,1\r\n", one.toString());
        StringWriter none = new StringWriter();
        Table.document(new Report("4601", List.of()), Language.EN, none);
        assertEquals(MARK + "region,beds,rate\r\n4601,,\r\n", none.toString());
    }

    @Test
    void amongSeveralListsItemsAreTheRowsAndNamesThatClashAreToldApart() throws IOException {
        StringWriter out = new StringWriter();
        Table.document(new Clash(7, List.of(new Size(1, null)), List.of(new Inner("x", null))), Language.EN, out);
        assertEquals(MARK + "beds,others,items.beds,rate\r\n7,code:x,1,\r\n", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "914601000000000000|=\"914601000000000000\"",
                "0460|=\"0460\"",
                "5246E4|=\"5246E4\"",
                "52460100MJ12345678|52460100MJ12345678",
                "3-5|=\"3-5\"",
                "2026/11|=\"2026/11\"",
                "8:30|=\"8:30\"",
                "460106|460106",
                "460106-1|460106-1",
                "=1+1|'=1+1",
                "+86 898|'+86 898",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "＝cmd|'＝cmd",
                "'4601|''4601",
                "''x|'''x",
                "'=1|''=1",
                "'甲'|'甲'",
                "海口市|海口市"
            })
    void excelTakesATextForWhatItIs(String text, String cell) {
        assertEquals(cell, new Cell(Language.ZH).of(text));
        assertEquals(text, Cell.plain(cell));
    }

    /** As a spreadsheet marks a text, and the blanks that come with copied cells. */
    @Test
    void theMarkOfATextAndBlanksOfAllKindsAreTakenAway() {
        assertEquals("460106420001", Cell.plain("'460106420001"));
        assertEquals("460106420001", Cell.plain("\u00A0\u3000=\"460106420001\" \u200B"));
        assertEquals("甲 乙", Cell.plain("\uFEFF\u202F甲 乙\u2007"));
    }

    @Test
    void numbersStayNumbersAndTabsAndBreaksAreGuarded() {
        assertEquals("-5", new Cell(Language.ZH).of(-5));
        assertEquals("'\t=1", new Cell(Language.ZH).of("\t=1"));
        assertEquals("'\r1", new Cell(Language.ZH).of("\r1"));
    }

    @Test
    void commasQuotesAndLinesAreQuoted() throws IOException {
        StringWriter out = new StringWriter();
        new Table(Columns.of(Inner.class), Language.EN, out).row(new Inner("a,\"b\"\nc", null));
        assertEquals("\"a,\"\"b\"\"\nc\",\r\n", out.toString().split("\r\n", 2)[1]);
    }
}
