package org.yiyang.kit.http;

/** A value that people read: its label in both languages. Every enum that appears in an answer has one. */
public interface Labelled {
    /** The constant's name; supplied by the enum. */
    String name();

    String zh();

    String en();
}
