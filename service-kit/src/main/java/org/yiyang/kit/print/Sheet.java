package org.yiyang.kit.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a printed form says, part by part from top to bottom. */
public final class Sheet {
    private final String number;
    private final Instant at;
    private final List<Part> parts = new ArrayList<>();

    private Sheet(String number, Instant at) {
        this.number = number;
        this.at = at;
    }

    /**
     * A form without anything on it.
     *
     * @param number of what is printed; it stands at the top, and in the QR code
     * @param at when the content came to be, which is the time of the file, too
     */
    public static Sheet numbered(String number, Instant at) {
        return new Sheet(number, at);
    }

    /** A part of a form. */
    sealed interface Part {
        List<Fact> facts();

        void on(SheetLayout layout);

        /** The name of the form. */
        record Title(String text) implements Part {
            @Override
            public List<Fact> facts() {
                return List.of();
            }

            @Override
            public void on(SheetLayout layout) {
                layout.title(text);
            }
        }

        /** Values in one row of a table. */
        record Row(List<Fact> facts) implements Part {
            @Override
            public void on(SheetLayout layout) {
                layout.row(facts);
            }
        }

        /** A value with room for several lines. */
        record Block(Fact fact) implements Part {
            @Override
            public List<Fact> facts() {
                return List.of(fact);
            }

            @Override
            public void on(SheetLayout layout) {
                layout.block(fact);
            }
        }

        /** Words in which values are underlined, and what follows the last. */
        record Sentence(List<Fact> facts, String end) implements Part {
            @Override
            public void on(SheetLayout layout) {
                layout.sentence(facts, end);
            }
        }

        /** Where the stub is cut off. */
        record Cut() implements Part {
            @Override
            public List<Fact> facts() {
                return List.of();
            }

            @Override
            public void on(SheetLayout layout) {
                layout.cut();
            }
        }
    }

    public Sheet title(String text) {
        return with(new Part.Title(text));
    }

    public Sheet row(Fact... facts) {
        return with(new Part.Row(List.of(facts)));
    }

    public Sheet block(Fact fact) {
        return with(new Part.Block(fact));
    }

    public Sheet sentence(String end, Fact... facts) {
        return with(new Part.Sentence(List.of(facts), end));
    }

    public Sheet cut() {
        return with(new Part.Cut());
    }

    private Sheet with(Part part) {
        parts.add(part);
        return this;
    }

    String number() {
        return number;
    }

    Instant at() {
        return at;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
