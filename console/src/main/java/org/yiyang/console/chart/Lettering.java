package org.yiyang.console.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Texts as outlines, in the font that the printed forms have. The characters are read from the font itself, since a machine
 * without fonts, as a container mostly is, has no Chinese ones and its Java may have none at all.
 */
final class Lettering {
    private static final String FONT = "/fonts/wqy-microhei.ttf";
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    /** Read when the first picture is asked for, and kept. */
    private static final class Kept {
        private static final Lettering ONE = read();
    }

    static Lettering get() {
        return Kept.ONE;
    }

    private static Lettering read() {
        try (InputStream file = Lettering.class.getResourceAsStream(FONT)) {
            return new Lettering(new TTFParser(true).parse(new RandomAccessReadBuffer(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How wide a text is, in units of the picture. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The outline of a text that begins at a place, on its base line. */
    Path2D outline(String text, double size, double x, double y) {
        Path2D whole = new Path2D.Double();
        double at = x;
        for (int character : text.codePoints().toArray()) {
            whole.append(outline(character).getPathIterator(placed(at, y, size / unit)), false);
            at += advance(character) * size / unit;
        }
        return whole;
    }

    /** In a font up is up, in a picture down. */
    private static AffineTransform placed(double x, double y, double scale) {
        return new AffineTransform(scale, 0, 0, -scale, x, y);
    }

    private Path2D outline(int character) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
