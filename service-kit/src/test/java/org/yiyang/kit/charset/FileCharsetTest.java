package org.yiyang.kit.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.Refused;

/** In whichever charset a file is: it is read as what it is, or refused, but never read as something else. */
class FileCharsetTest {
    private static final Charset GB = DecodedText.GB18030;
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String HEADER = "name,category,regionCode,address\n";
    private static final String ROWS =
            HEADER + "海口市琼山区养老院,NURSING_HOME,460107,海南省海口市琼山区府城街道12号\n" + "甲养老院,NURSING_HOME,460107,示范路1号\n";
    /** Usual and rare characters of names and places, those of the level 2 and beyond GB 2312 among them. */
    private static final String LETTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
            + "医院养老护理中心卫生站室所路街道号村镇县市区省海口三亚琼山美兰龙华秀英儋州文昌琼海万宁泰山联通澜沁洄浜河淦濮莹珏玮"
            + "堃喆镕瑄翀昇犇淼鑫垚燚赟頔㛃旻珺璟嫄婧姝妤妍婕倩芮葳蕤筠笙霏雯霖震怡恺悦惟慎懿慧";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aFileIsReadInEitherCharset(String charset) throws IOException {
        assertEquals(ROWS, read(ROWS.getBytes(Charset.forName(charset)), null));
        assertEquals("name\nplain\n", read("name\nplain\n".getBytes(UTF_8), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"海口", "存量登记", "备案", "联通", "海南省第一养老院", "𠮷氏医务室", "长堤路"})
    void oneChineseWordIsReadInGb18030WhereUtf8CannotBe(String word) throws IOException {
        String file = "name,category\n" + word + ",CLINIC\n";
        assertEquals(file, read(file.getBytes(GB), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"海口", "医院", "甲养老院", "买买提·吐尔逊", "（东区）", "琼山诊所", "儋州"})
    void oneChineseWordIsReadInUtf8(String word) throws IOException {
        String file = "name,category\n" + word + ",CLINIC\n";
        assertEquals(file, read(file.getBytes(UTF_8), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"泰山医院", "医院", "院", "女", "路", "αβ"})
    void whatReadsDifferentlyInBothIsRefusedWithTheRequestToNameIt(String word) throws IOException {
        String file = "name,category\n" + word + ",CLINIC\n";
        byte[] bytes = file.getBytes(word.equals("αβ") ? UTF_8 : GB);
        Refused refused = refused(bytes, null);
        assertTrue(List.of("FILE_CHARSET_UNCLEAR", "FILE_CHARSET")
                .contains(refused.refusal().code()));
        assertTrue(refused.detail(Language.ZH).contains("charset"), refused.detail(Language.ZH));
        assertTrue(refused.detail(Language.ZH).startsWith("第 2 行（第 15 字节）"), refused.detail(Language.ZH));
        assertEquals(file, read(bytes, word.equals("αβ") ? UTF_8 : GB));
    }

    @Test
    void manyAsciiRowsBeforeTheFirstChineseOneHideNothing() throws IOException {
        String rows = HEADER + "plain,CLINIC,460106,somewhere in the district\n".repeat(60_000);
        assertTrue(rows.length() > 1 << 21);
        String file = rows + "海口市中医院,CLINIC,460106,海南省海口市\n";
        assertEquals(file, read(file.getBytes(GB), null));
        assertEquals(file, read(file.getBytes(UTF_8), null));
        Refused cut = refused(without(file.getBytes(UTF_8), file.getBytes(UTF_8).length - 4), null);
        assertTrue(cut.detail(Language.EN).startsWith("Row 60,002")
                || cut.detail(Language.EN).startsWith("Row 60002"));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void aMarkDecides(int[] mark, String charset) throws IOException {
        byte[] marked = joined(mark, "name\n泰山医院\n".getBytes(Charset.forName(charset)));
        assertEquals("name\n泰山医院\n", read(marked, null));
        assertEquals("name\n泰山医院\n", read(marked, Charset.forName(charset)));
        Charset other = charset.equals("UTF-8") ? GB : UTF_8;
        assertEquals("FILE_CHARSET_MARK", refused(marked, other).refusal().code());
        assertEquals(
                "FILE_CHARSET",
                refused(without(marked, marked.length - 2), null).refusal().code());
    }

    static List<Object[]> marks() {
        return List.of(
                new Object[] {new int[] {0xEF, 0xBB, 0xBF}, "UTF-8"},
                new Object[] {new int[] {0x84, 0x31, 0x95, 0x33}, "GB18030"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void unicodeTextOfExcelIsToldForWhatItIs(String charset) {
        Refused refused = refused("name\tcategory\n海口\tCLINIC\n".getBytes(Charset.forName(charset)), null);
        assertEquals("FILE_CHARSET_MARK", refused.refusal().code());
        assertTrue(refused.detail(Language.ZH).contains("UTF-16"));
    }

    @Test
    void aWorkbookIsToldForWhatItIs() {
        byte[] workbook = joined(new int[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8}, new byte[200]);
        assertTrue(refused(workbook, null).detail(Language.ZH).contains("xlsx"));
        assertTrue(refused(workbook, UTF_8).detail(Language.ZH).contains("xlsx"));
        byte[] old = joined(new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, new byte[200]);
        assertTrue(refused(old, null).detail(Language.ZH).contains("xls"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,GB18030", "GB18030,UTF-8"})
    void aNamedCharsetIsObeyedStrictly(String named, String other) throws IOException {
        Charset charset = Charset.forName(named);
        assertEquals(ROWS, read(ROWS.getBytes(charset), charset));
        Refused refused = refused("name,x\n一号楼,1\n海口市\n".getBytes(Charset.forName(other)), charset);
        assertEquals("FILE_CHARSET", refused.refusal().code());
        assertTrue(refused.detail(Language.EN).startsWith("Row 2 (byte "), refused.detail(Language.EN));
        assertTrue(refused.detail(Language.EN).contains("not whole in " + named), refused.detail(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void charsetsThatAreMixedAreRefused(String first, Charset one, String second, Charset two) {
        byte[] mixed = joined(new int[0], (HEADER + first).getBytes(one), second.getBytes(two));
        assertTrue(refused(mixed, null).refusal().code().startsWith("FILE_CHARSET"));
    }

    static List<Object[]> mixtures() {
        String many = "海口市养老院,NURSING_HOME,460107,海府路12号\n".repeat(300);
        return List.of(
                new Object[] {many, UTF_8, "琼山诊所,CLINIC,460107,府城\n", GB},
                new Object[] {many, GB, "琼山诊所,CLINIC,460107,府城\n", UTF_8},
                new Object[] {many, GB, "琼山,CLINIC,460107,x\n", UTF_8},
                new Object[] {many, UTF_8, "泰山医院,CLINIC,460107,x\n", GB},
                new Object[] {"琼山诊所,CLINIC,460107,府城\n", UTF_8, many, GB});
    }

    @Test
    void anyTextIsReadRightOrRefusedNeverReadAsAnother() {
        Random random = new Random(20261129);
        int[] read = new int[2];
        int texts = 40_000;
        for (int i = 0; i < texts; i++) {
            String file = file(random);
            for (Charset charset : List.of(UTF_8, GB)) {
                if (readOrRefused(file, charset)) {
                    read[charset.equals(GB) ? 1 : 0]++;
                }
            }
        }
        assertTrue(read[0] > texts * 0.95, "UTF-8 was read " + read[0] + " times of " + texts);
        assertTrue(read[1] > texts * 0.75, "GB18030 was read " + read[1] + " times of " + texts);
    }

    private static boolean readOrRefused(String file, Charset charset) {
        try {
            assertEquals(file, read(file.getBytes(charset), null), () -> charset + ": " + file);
            return true;
        } catch (Refused refused) {
            assertTrue(refused.refusal().code().startsWith("FILE_CHARSET"));
            return false;
        } catch (IOException broken) {
            return fail(broken);
        }
    }

    @Test
    void aFileThatHasLostOneByteIsRefusedOrReadWithoutAnotherChineseCharacter() {
        Random random = new Random(99);
        for (int i = 0; i < 4_000; i++) {
            String file = file(random);
            byte[] whole = file.getBytes(UTF_8);
            byte[] cut = without(whole, random.nextInt(whole.length));
            try {
                String text = read(cut, null);
                String left = file;
                assertTrue(
                        text.codePoints()
                                .filter(letter -> letter > 0x7F)
                                .boxed()
                                .toList()
                                .equals(left.codePoints()
                                        .filter(letter -> letter > 0x7F)
                                        .boxed()
                                        .toList()),
                        () -> file + " → " + text);
            } catch (Refused refused) {
                assertTrue(refused.refusal().code().startsWith("FILE_CHARSET"));
            } catch (IOException broken) {
                fail(broken);
            }
        }
    }

    /** One to three cells of two to eight characters, each among codes in ASCII. */
    private static String file(Random random) {
        String cells = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(cell -> word(random))
                .collect(Collectors.joining(",12," + (random.nextBoolean() ? "CLINIC" : "x") + ","));
        return "name,beds\n" + cells + (random.nextInt(8) == 0 ? "A" : "") + ",1\n";
    }

    private static String word(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(i -> Character.toString(letters[random.nextInt(letters.length)]))
                .collect(Collectors.joining());
    }

    private static String read(byte[] file, Charset declared) throws IOException {
        try (Reader text = DecodedText.of(new ByteArrayInputStream(file), declared)) {
            StringWriter all = new StringWriter();
            text.transferTo(all);
            return all.toString();
        }
    }

    private static Refused refused(byte[] file, Charset declared) {
        return assertThrows(Refused.class, () -> read(file, declared));
    }

    private static byte[] without(byte[] file, int at) {
        byte[] less = new byte[file.length - 1];
        System.arraycopy(file, 0, less, 0, at);
        System.arraycopy(file, at + 1, less, at, less.length - at);
        return less;
    }

    private static byte[] joined(int[] mark, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int one : mark) {
            all.write(one);
        }
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
