package org.yiyang.planted.b;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.yiyang.planted.a.PlantedResource;

/** A name that says nothing, in a cycle, with a connection of its own. */
public class PlantedHelper {
    public static final String TEXT = "text";

    public Connection pastTheDoors(DataSource pool) throws SQLException {
        return pool.getConnection();
    }

    public Class<?> cycle() {
        return PlantedResource.class;
    }

    public PlantedResource resource() {
        return new PlantedResource();
    }
}
