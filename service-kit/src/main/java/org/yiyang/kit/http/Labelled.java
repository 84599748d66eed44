package org.yiyang.kit.http;

import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/** A value that people read: its label in both languages. Every enum that appears in an answer has one. */
public interface Labelled extends Bilingual {
    /** The constant's name; supplied by the enum. */
    String name();

    Label label();

    @Override
    default String zh() {
        return label().zh();
    }

    @Override
    default String en() {
        return label().en();
    }
}
