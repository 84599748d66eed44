package org.yiyang.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pixels of a picture are those of its SVG, with Chinese letters on a machine that has no font. */
class PngTest {
    private static final int TILE_INSIDE = 2 * (10 + 5);

    private static BufferedImage read(String svg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(svg)));
    }

    @Test
    void aMapHasTheColoursOfItsTilesAndInkWhereItsNamesStand() throws IOException {
        BufferedImage map = read(TileMap.drawn(
                "map",
                "机构数",
                List.of(new Figure("秀英区", new BigDecimal("2")), new Figure("<龙华> & \"区\"", new BigDecimal("48"))),
                "尚无机构上报"));
        assertEquals(2 * (3 * 160 + 10), map.getWidth());
        assertEquals(0xffeef5fb, map.getRGB(TILE_INSIDE, TILE_INSIDE));
        assertEquals(0xff0b3f6d, map.getRGB(TILE_INSIDE + 2 * 160, TILE_INSIDE));
        assertTrue(isInked(map.getSubimage(2 * (10 + 40), 2 * 45, 2 * 70, 2 * 25)), "the name of the first tile");
    }

    private static boolean isInked(BufferedImage part) {
        int ground = part.getRGB(0, 0);
        for (int x = 0; x < part.getWidth(); x++) {
            for (int y = 0; y < part.getHeight(); y++) {
                if (part.getRGB(x, y) != ground) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void eachCharacterHasItsOwnShapeAndWidth() {
        Lettering letters = Lettering.get();
        assertEquals(2 * letters.width("医", 18), letters.width("医养", 18), 0.01);
        assertTrue(letters.width("i", 18) < letters.width("M", 18));
        Rectangle2D one = letters.outline("一", 100, 0, 100).getBounds2D();
        Rectangle2D other = letters.outline("龙", 100, 0, 100).getBounds2D();
        assertNotEquals(one, other);
        assertFalse(one.isEmpty() || other.isEmpty());
        assertTrue(one.getHeight() < other.getHeight() && other.getMaxY() < 130 && other.getMinY() > -10, other + "");
    }

    @Test
    void columnsAndTargetsAreDrawnToo() throws IOException {
        assertTrue(isInked(read(Columns.drawn("a", "床位", List.of(new Figure("2025Q1", null)), "尚无机构上报"))));
        assertTrue(isInked(read(Bullets.drawn(
                "b",
                "目标",
                List.of(new Bullets.Bullet(
                        new Figure("签约率", BigDecimal.ONE), new Figure("签约率", BigDecimal.TEN), "未达标"))))));
    }

    @Test
    void whatNobodyDrawsIsNotLeftOutInSilence() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Png.of("<svg viewBox=\"0 0 1 1\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></svg>"));
    }
}
