package org.yiyang.kit.print;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yiyang.kit.refusal.Refused;

/** The font of all forms, loaded when the first is printed: eleven megabytes of the heap that stay (measured). */
final class ChineseFont {
    private static final String FILE = "wqy-microhei.ttf";

    private final BaseFont font;

    private ChineseFont(BaseFont font) {
        this.font = font;
    }

    static ChineseFont load() {
        try (InputStream file = ChineseFont.class.getResourceAsStream("/fonts/" + FILE)) {
            return new ChineseFont(BaseFont.createFont(
                    FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    BaseFont base() {
        return font;
    }

    /**
     * Refuses what it cannot draw, by the place of the value and the number of the character, without quoting it.
     *
     * @throws Refused 422
     */
    void mustDraw(Fact fact) {
        int[] letters = fact.printed().codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] != '\n' && !font.charExists(letters[i])) {
                throw new Refused(PrintRefusal.GLYPH_MISSING, i + 1).at(fact.place());
            }
        }
    }
}
