package org.yiyang.kit.csv;

/** Somebody takes a list or report away as a file; sent before the first row, so that the audit can record it. */
public record Exported(String action) {}
