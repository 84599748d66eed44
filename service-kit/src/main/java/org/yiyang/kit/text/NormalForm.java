package org.yiyang.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one form in which names and numbers of documents are compared and searched: what a reader takes for the same is
 * the same, whatever key was pressed. What was typed is stored and shown beside it. Case is kept: {@code A} is not
 * {@code a}.
 */
public final class NormalForm {
    /** A sign that stands for a whole word (㍿) stays one, so that no text grows beyond three times its length. */
    private static final int LONGEST = 3;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANKS_OF_NO_MEANING = Pattern.compile("(?<![0-9A-Za-z]) +| +(?![0-9A-Za-z])");
    private static final Pattern FULL_STOP_IN_A_NAME =
            Pattern.compile("(?<=[\\p{L}&&[^A-Za-z]])\\.(?=[\\p{L}&&[^A-Za-z]])");

    private NormalForm() {}

    /**
     * The form for identity: full and half width, compatibility characters, radicals, kinds of brackets, dashes, quotation
     * marks and middle dots are one; blanks count between Latin letters and digits only; what is invisible does not count.
     *
     * @param text may be null, and is null then
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> !VisibleText.isInvisible(letter))
                .map(VisibleText::drawnAs)
                .forEach(letter -> folded.append(compatible(letter)));
        StringBuilder same = new StringBuilder(folded.length());
        Normalizer.normalize(folded, Normalizer.Form.NFC)
                .codePoints()
                .map(NormalForm::lookingAlike)
                .forEach(same::appendCodePoint);
        String dotted = FULL_STOP_IN_A_NAME.matcher(same).replaceAll("·");
        String spaced = BLANKS.matcher(dotted).replaceAll(" ");
        return BLANKS_OF_NO_MEANING.matcher(spaced).replaceAll("");
    }

    /** The form for a column of that length: what is longer ends in a digest of the whole. */
    public static String key(String text, int length) {
        String form = of(text);
        if (form == null || form.codePointCount(0, form.length()) <= length) {
            return form;
        }
        String digest = DigestUtils.sha256Hex(form);
        return form.substring(0, form.offsetByCodePoints(0, length - digest.length())) + digest;
    }

    /** The form for searching: case and blanks do not count either. */
    public static String forSearch(String text) {
        return of(text).toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /**
     * Whether a change from one text to another could be seen by nobody: other blanks, other codes for the same dot, dash
     * or character (一 and the radical ⼀), invisible characters. Other brackets or another width can be seen.
     */
    public static boolean looksLike(String one, String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return seen(one).equals(seen(other));
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> !VisibleText.isInvisible(letter))
                .map(letter -> isDot(letter) || isDash(letter) ? lookingAlike(letter) : VisibleText.drawnAs(letter))
                .forEach(seen::appendCodePoint);
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    private static String compatible(int letter) {
        String sign = Character.toString(letter);
        String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
        return plain.length() <= LONGEST ? plain : sign;
    }

    private static int lookingAlike(int letter) {
        if (isDot(letter)) {
            return '·';
        }
        if (letter == '〜' || letter == '〰') {
            return '~';
        }
        if (isDash(letter)) {
            return '-';
        }
        return switch (letter) {
            case '〔', '【', '〖', '〘', '〚', '[', '{' -> '(';
            case '〕', '】', '〗', '〙', '〛', ']', '}' -> ')';
            case '“', '”', '„', '‟', '″', '〝', '〞' -> '"';
            case '○', '◯' -> '〇';
            case '‘', '’', '‚', '‛', '′', '`' -> '\'';
            default -> letter;
        };
    }

    /** The dots that stand between the parts of a name: middle dot, bullets, the Katakana dot and their like. */
    private static boolean isDot(int letter) {
        return switch (letter) {
            case 0x00B7, 0x0387, 0x16EB, 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x2E33, 0x30FB, 0xFF65, 0x10101 ->
                true;
            default -> false;
        };
    }

    private static boolean isDash(int letter) {
        boolean wave = letter == '〜' || letter == '〰';
        return letter == 0x2212
                || letter == 0x2500
                || (Character.getType(letter) == Character.DASH_PUNCTUATION && !wave);
    }
}
