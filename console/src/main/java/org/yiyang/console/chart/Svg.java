package org.yiyang.console.chart;

import java.util.Locale;

/** A picture, element by element; texts are escaped, colours are attributes, since pages allow no styles of their own. */
final class Svg {
    static final String INK = "#1d2630";
    static final String LINE = "#6d7883";
    private final StringBuilder drawn = new StringBuilder();

    /** @param id by which title and description are distinguished from those of other pictures of a page */
    Svg(String id, int width, int height, Words words) {
        drawn.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" font-family=\"sans-serif\"><title id=\"")
                .append(id)
                .append("-title\">")
                .append(escaped(words.title()))
                .append("</title><desc id=\"")
                .append(id)
                .append("-desc\">")
                .append(escaped(words.description()))
                .append("</desc>");
        rect(new Box(0, 0, width, height), "#ffffff", "none");
    }

    /** The title of a picture, and its description for those who do not see it. */
    record Words(String title, String description) {}

    /** A place in units of the picture. */
    record Box(double x, double y, double width, double height) {}

    /** How a text stands: start, middle or end at its place. */
    record Type(int size, String anchor, String colour) {}

    Svg rect(Box box, String fill, String stroke) {
        drawn.append("<rect x=\"")
                .append(number(box.x()))
                .append("\" y=\"")
                .append(number(box.y()))
                .append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()))
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>");
        return this;
    }

    Svg text(double x, double y, Type type, String text) {
        drawn.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-size=\"")
                .append(type.size())
                .append("\" text-anchor=\"")
                .append(type.anchor())
                .append("\" fill=\"")
                .append(type.colour())
                .append("\">")
                .append(escaped(text))
                .append("</text>");
        return this;
    }

    String ended() {
        return drawn + "</svg>";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
