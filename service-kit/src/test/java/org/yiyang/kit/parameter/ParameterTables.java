package org.yiyang.kit.parameter;

import org.yiyang.kit.database.Database;

/** Makes the parameters for tests without a container. */
public final class ParameterTables {
    private ParameterTables() {}

    public static Parameters over(Database database) {
        return new Parameters(new ParameterTable(database));
    }
}
