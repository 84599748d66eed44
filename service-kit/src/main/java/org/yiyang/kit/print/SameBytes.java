package org.yiyang.kit.print;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Takes out of a PDF what is drawn by chance: the six letters before the name of an embedded part of a font, and the
 * number of the file, which becomes the digest of the rest. Lengths stay, and with them the table of places.
 */
final class SameBytes {
    private static final Pattern FONT = Pattern.compile("(/(?:BaseFont|FontName)/)[A-Z]{6}\\+");
    private static final Pattern FILE_ID = Pattern.compile("(/ID ?\\[<)[0-9a-fA-F]{32}(><)[0-9a-fA-F]{32}(>\\])");

    private SameBytes() {}

    static byte[] of(byte[] pdf) {
        String fonts =
                FONT.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).replaceAll("$1YIYANG+");
        Matcher id = FILE_ID.matcher(fonts);
        if (!id.find()) {
            throw new IllegalStateException("the file has no number");
        }
        String zeros = "0".repeat(32);
        String without = id.replaceAll("$1" + zeros + "$2" + zeros + "$3");
        String digest = digest(without);
        return without.replace("<" + zeros + "><" + zeros + ">", "<" + digest + "><" + digest + ">")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String digest(String content) {
        byte[] sha256 = DigestUtils.sha256(content.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().formatHex(sha256, 0, 16);
    }
}
