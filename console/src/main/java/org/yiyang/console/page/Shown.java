package org.yiyang.console.page;

import java.util.List;

/**
 * A value as a page shows it.
 *
 * @param kind text, link, moment, due, group or sheet
 * @param href where a link leads
 * @param moment in UTC, for what counts down
 */
public record Shown(String kind, String text, String href, String moment, List<Line> lines, Sheet sheet) {
    /** A value with its name. */
    public record Line(String name, String label, Shown value) {}

    /** A table; its moves are what may be done with each of its records, empty where they have pages for that. */
    public record Sheet(List<String> heads, List<Row> rows, RowMoves moves) {
        Sheet with(RowMoves other) {
            return new Sheet(heads, rows, other);
        }
    }

    /** What may be done with records of a table: the address before their ids, and the verbs after them. */
    public record RowMoves(String before, List<Pages.Link> verbs) {
        static final RowMoves NONE = new RowMoves("", List.of());
    }

    /** One record in a table; {@code href} is empty where it has no page. */
    public record Row(String id, String href, List<Line> cells) {}

    static Shown text(String text) {
        return new Shown("text", text, "", "", List.of(), null);
    }

    static Shown link(String text, String href) {
        return new Shown("link", text, href, "", List.of(), null);
    }

    static Shown moment(String text, String moment, boolean due) {
        return new Shown(due ? "due" : "moment", text, "", moment, List.of(), null);
    }

    static Shown group(List<Line> lines) {
        return new Shown("group", "", "", "", lines, null);
    }

    static Shown sheet(Sheet sheet) {
        return new Shown("sheet", "", "", "", List.of(), sheet);
    }
}
