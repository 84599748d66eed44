package org.yiyang.kit.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

class PrinterTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:30:00Z");
    private static final String NUMBER = "0198a7c0-0000-7000-8000-000000000401";
    private final Printer printer = new Printer();

    private static Sheet sheet(String name, String illness) {
        return Sheet.numbered(NUMBER, AT)
                .title("双向转诊（转出）单")
                .row(new Fact("患者姓名", "/name", name), new Fact("性别", "/sex", "女"))
                .sentence("单位。", new Fact("因病情需要，转入", "/receiver", "海口市人民医院"), new Fact("，", "/doctor", null))
                .cut()
                .block(new Fact("主要现病史", "/illness", illness));
    }

    /** The text of a page as people copy it, without the breaks of lines. */
    private static String text(byte[] pdf, int page) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(page).replaceAll("\\s+", "");
    }

    @Test
    void whatIsPrintedCanBeReadAndCopied() throws IOException {
        String text = text(printer.print(sheet("欧阳淑芬", "体温38.5℃，血压≥160/95 mmHg（①）\r\n第二行")), 1);
        for (String part :
                new String[] {"编号：" + NUMBER, "双向转诊（转出）单", "患者姓名：欧阳淑芬", "转入海口市人民医院", "体温38.5℃，血压≥160/95mmHg（①）第二行"}) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void theSameContentIsTheSameBytesAndAnotherIsAnotherFile() {
        byte[] first = printer.print(sheet("欧阳淑芬", "胸闷三天"));
        byte[] again = new Printer().print(sheet("欧阳淑芬", "胸闷三天"));
        assertArrayEquals(first, again);
        String file = new String(first, StandardCharsets.ISO_8859_1);
        assertTrue(file.contains("/CreationDate(D:20261130103000+08'00')"), "the content's own time");
        String other = new String(printer.print(sheet("欧阳淑芬", "胸闷四天")), StandardCharsets.ISO_8859_1);
        assertFalse(id(file).equals(id(other)));
    }

    private static String id(String file) {
        return file.substring(file.indexOf("/ID"), file.indexOf(">]", file.indexOf("/ID")));
    }

    @Test
    void whatTheFontCannotDrawIsRefusedByItsPlaceAndNotSaid() {
        Refused refused = assertThrows(Refused.class, () -> printer.print(sheet("王䶮", "胸闷")));
        assertEquals(PrintRefusal.GLYPH_MISSING, refused.refusal());
        assertEquals("/name", refused.problems().get(0).pointer());
        assertFalse(refused.getMessage().contains("䶮"));
        Refused later = assertThrows(Refused.class, () -> printer.print(sheet("王一", "胸闷\n𠮷")));
        assertEquals("/illness", later.problems().get(0).pointer());
    }

    @Test
    void aLongTextGoesOnOnTheNextPage() throws IOException {
        String text = "三天前出现活动后胸闷，休息后缓解。".repeat(200);
        byte[] pdf = printer.print(sheet("欧阳淑芬", text));
        PdfReader reader = new PdfReader(pdf);
        assertTrue(reader.getNumberOfPages() > 1);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            all.append(text(pdf, page));
        }
        assertTrue(all.toString().contains(text), "nothing is cut off");
    }

    @Test
    void theWholeOfGbkButThreeSignsCanBeDrawn() {
        ChineseFont font = ChineseFont.load();
        StringBuilder missing = new StringBuilder();
        for (int code = 0x4E00; code <= 0x9FA5; code++) {
            if (!font.base().charExists(code)) {
                missing.appendCodePoint(code);
            }
        }
        assertEquals("", missing.toString());
    }

    @Test
    void theQrCodeIsReadAsTheNumber() throws Exception {
        ByteMatrix squares = QrCode.of(NUMBER).squares();
        boolean[][] dark = new boolean[squares.getHeight()][squares.getWidth()];
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                dark[row][column] = squares.get(column, row) == 1;
            }
        }
        assertEquals(NUMBER, new Decoder().decode(dark).getText());
    }
}
