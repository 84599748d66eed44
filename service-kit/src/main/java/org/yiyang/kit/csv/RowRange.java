package org.yiyang.kit.csv;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param next the key after which the following ones begin, null at the list's end
 */
public record RowRange(List<?> rows, String next) {}
