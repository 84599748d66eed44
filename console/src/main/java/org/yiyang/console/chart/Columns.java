package org.yiyang.console.chart;

import java.util.List;

/** Numbers one after the other as columns from zero, each with its number above and its name below. */
public final class Columns {
    private static final int STEP = 56;
    private static final int BAR = 38;
    private static final int TOP = 40;
    private static final int BARS = 130;
    private static final int BOTTOM = 34;
    private static final int LEGEND = 22;
    private static final int SIDE = 10;
    private static final Svg.Type HEAD = new Svg.Type(16, "start", Svg.INK);
    private static final Svg.Type LEFT = new Svg.Type(13, "start", Svg.INK);
    private static final Svg.Type SMALL = new Svg.Type(13, "middle", Svg.INK);

    private Columns() {}

    /** @param unknown what is said of a column of which nothing is known */
    public static String drawn(String id, String title, List<Figure> figures, String unknown) {
        int width = Math.max(1, figures.size()) * STEP + 2 * SIDE;
        boolean legend = Figure.anyUnknown(figures);
        int whole = TOP + BARS + BOTTOM + (legend ? LEGEND : 0);
        Svg svg = new Svg(id, width, whole, new Svg.Words(title, TileMap.inWords(figures, unknown)));
        svg.text(SIDE, 18, HEAD, title);
        double most = figures.stream().mapToDouble(Figure::size).max().orElse(0);
        for (int i = 0; i < figures.size(); i++) {
            Figure one = figures.get(i);
            double height = most == 0 ? 0 : one.size() / most * (BARS - 20);
            double x = SIDE + i * STEP + (STEP - BAR) / 2.0;
            double base = TOP + BARS;
            svg.rect(new Svg.Box(x, base - height, BAR, height), "#2a6fa8", "none");
            svg.text(x + BAR / 2.0, base - height - 5, SMALL, one.shown());
            svg.text(x + BAR / 2.0, base + 20, SMALL, one.name());
        }
        if (legend) {
            svg.text(SIDE, TOP + BARS + BOTTOM + 10.0, LEFT, Figure.legend(unknown));
        }
        svg.rect(new Svg.Box(SIDE, TOP + BARS, width - 2.0 * SIDE, 1), Svg.LINE, "none");
        return svg.ended();
    }
}
