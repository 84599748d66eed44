package org.yiyang.kit.rows;

/**
 * How large a file may be.
 *
 * @param rows how many rows it may have that hold anything
 */
public record FileLimits(int rows, int megabytes) {
    /** What is enough for a register of institutions. */
    public static final FileLimits USUAL = new FileLimits(FileRows.ROWS_MAX, CountedStream.MEGABYTES_MAX);
}
