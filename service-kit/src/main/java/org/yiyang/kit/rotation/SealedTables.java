package org.yiyang.kit.rotation;

import java.util.List;

/** In which tables a feature keeps sealed values and blind indexes; contributed as a bean. */
public interface SealedTables {
    List<SealedTable> tables();

    /** Columns of bytes ({@code table.column}) in which nothing secret stands. */
    default List<String> plainColumns() {
        return List.of();
    }
}
