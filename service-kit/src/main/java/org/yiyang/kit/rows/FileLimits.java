package org.yiyang.kit.rows;

/**
 * How large a file may be.
 *
 * @param rows how many rows it may have that hold anything
 */
public record FileLimits(int rows, int megabytes) {
    /** What is enough for the papers of one institution or district. */
    public static final FileLimits USUAL = new FileLimits(FileRows.ROWS_MAX, CountedStream.MEGABYTES_MAX);

    /** What is enough for a register of a whole province: of institutions, of their certificates, of their figures of years. */
    public static final FileLimits PROVINCE = new FileLimits(500_000, 200);
}
