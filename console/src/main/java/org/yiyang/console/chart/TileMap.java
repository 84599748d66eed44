package org.yiyang.console.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Districts as tiles of one size, the darker the more: a schematic map, which does not say where they lie. Each tile
 * bears its number, so that nobody has to distinguish colours.
 */
public final class TileMap {
    private static final List<String> SHADES = List.of("#eef5fb", "#c6dff0", "#8fbfe0", "#2a6fa8", "#0b3f6d");
    private static final String UNKNOWN = "#ffffff";
    private static final int LIGHT = 3;
    private static final int COLUMNS = 3;
    private static final int TILE = 150;
    private static final int GAP = 10;
    private static final int LEGEND = 70;
    private static final int NAME_LONGEST = 8;

    private TileMap() {}

    /**
     * The map of a figure.
     *
     * @param title what is shown, of which day
     * @param unknown what is said of a district of which nothing is known
     */
    public static String drawn(String id, String title, List<Figure> districts, String unknown) {
        int rows = Math.max(1, (districts.size() + COLUMNS - 1) / COLUMNS);
        int width = COLUMNS * (TILE + GAP) + GAP;
        int height = rows * (TILE + GAP) + GAP + LEGEND;
        Svg svg = new Svg(id, width, height, new Svg.Words(title, inWords(districts, unknown)));
        Scale scale = Scale.of(districts);
        for (int i = 0; i < districts.size(); i++) {
            int x = GAP + i % COLUMNS * (TILE + GAP);
            int y = GAP + i / COLUMNS * (TILE + GAP);
            tile(svg, x, y, districts.get(i), scale);
        }
        int top = rows * (TILE + GAP) + GAP;
        legend(svg, top, scale);
        if (Figure.anyUnknown(districts)) {
            svg.text(GAP, top + 60.0, new Svg.Type(15, "start", Svg.INK), Figure.legend(unknown));
        }
        return svg.ended();
    }

    /** All numbers in words, for those who do not see them. */
    static String inWords(List<Figure> figures, String unknown) {
        return figures.stream().map(one -> one.inWords(unknown)).collect(Collectors.joining("; "));
    }

    /** In which of five equal steps from the smallest to the largest a number lies. */
    private record Scale(BigDecimal least, BigDecimal most) {
        static Scale of(List<Figure> figures) {
            List<BigDecimal> known =
                    figures.stream().map(Figure::value).filter(Objects::nonNull).toList();
            return new Scale(
                    known.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                    known.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
        }

        int step(BigDecimal value) {
            BigDecimal width = most.subtract(least);
            if (width.signum() == 0) {
                return 0;
            }
            BigDecimal share = value.subtract(least).divide(width, MathContext.DECIMAL32);
            return Math.min(SHADES.size() - 1, (int) (share.doubleValue() * SHADES.size()));
        }

        /** From which number on a step begins. */
        String begin(int step) {
            BigDecimal from = least.add(most.subtract(least)
                    .multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(SHADES.size()), 1, RoundingMode.HALF_UP));
            return "≥" + from.stripTrailingZeros().toPlainString();
        }

        int steps() {
            return most.compareTo(least) == 0 ? 1 : SHADES.size();
        }
    }

    private static void tile(Svg svg, int x, int y, Figure one, Scale scale) {
        int step = one.value() == null ? -1 : scale.step(one.value());
        String colour = step >= LIGHT ? "#ffffff" : Svg.INK;
        svg.rect(new Svg.Box(x, y, TILE, TILE), step < 0 ? UNKNOWN : SHADES.get(step), Svg.LINE);
        String name = one.name();
        boolean isLong = name.length() > NAME_LONGEST;
        svg.text(
                x + TILE / 2.0,
                y + 55.0,
                new Svg.Type(isLong ? 13 : 18, "middle", colour),
                name.length() > 2 * NAME_LONGEST ? name.substring(0, 2 * NAME_LONGEST - 1) + "…" : name);
        svg.text(x + TILE / 2.0, y + 105.0, new Svg.Type(34, "middle", colour), one.shown());
    }

    private static void legend(Svg svg, int top, Scale scale) {
        for (int step = 0; step < scale.steps(); step++) {
            int x = GAP + step * 94;
            svg.rect(new Svg.Box(x, top + 15.0, 24, 24), SHADES.get(step), Svg.LINE);
            svg.text(x + 30.0, top + 33.0, new Svg.Type(15, "start", Svg.INK), scale.begin(step));
        }
    }
}
