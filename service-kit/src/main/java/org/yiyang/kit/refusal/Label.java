package org.yiyang.kit.refusal;

/** What a value is called, in both languages. */
public record Label(String zh, String en) implements Bilingual {}
