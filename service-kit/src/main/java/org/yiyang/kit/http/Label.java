package org.yiyang.kit.http;

/** The label of a value in both languages. */
public record Label(String zh, String en) {}
