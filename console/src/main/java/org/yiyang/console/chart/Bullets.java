package org.yiyang.console.chart;

import java.util.List;
import java.util.stream.Collectors;

/** What was reached beside what was to be reached: a bar for each, and a mark where the target is. */
public final class Bullets {
    private static final int WIDTH = 480;
    private static final int ROW = 62;
    private static final int SIDE = 10;
    private static final Svg.Type NAME = new Svg.Type(15, "start", Svg.INK);
    private static final Svg.Type NUMBERS = new Svg.Type(15, "end", Svg.INK);

    private Bullets() {}

    /**
     * One target.
     *
     * @param state whether it is met, in a word
     */
    public record Bullet(Figure reached, Figure target, String state) {
        String text() {
            return reached.shown() + " / " + target.shown() + " · " + state;
        }
    }

    public static String drawn(String id, String title, List<Bullet> bullets) {
        String words = bullets.stream()
                .map(one -> one.reached().name() + " " + one.text())
                .collect(Collectors.joining("; "));
        Svg svg = new Svg(id, WIDTH, Math.max(1, bullets.size()) * ROW + SIDE, new Svg.Words(title, words));
        double room = WIDTH - 2.0 * SIDE;
        for (int i = 0; i < bullets.size(); i++) {
            Bullet one = bullets.get(i);
            double most =
                    Math.max(1, Math.max(one.reached().size(), one.target().size())) * 1.05;
            double y = i * ROW + 10.0;
            svg.text(SIDE, y + 14, NAME, one.reached().name());
            svg.rect(new Svg.Box(SIDE, y + 20, room, 12), "#eef5fb", Svg.LINE);
            svg.rect(new Svg.Box(SIDE, y + 20, room * one.reached().size() / most, 12), "#2a6fa8", "none");
            double mark = SIDE + room * one.target().size() / most;
            svg.rect(new Svg.Box(mark - 2, y + 16, 4, 20), Svg.INK, "#ffffff");
            svg.text(WIDTH - SIDE, y + 50, NUMBERS, one.text());
        }
        return svg.ended();
    }
}
