package org.yiyang.kit.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.kit.database.Database;

/** The tables of a service's database that say of which elder a row is, copies of other services' records left out. */
public final class TablesOfPersons {
    private static final String NAMING = "select c.table_name from information_schema.columns c"
            + " where c.table_schema = database() and c.column_name = 'elder_id' and c.table_name not like 'known!_%' escape '!'";
    private static final String WITH_VERSION =
            " and exists (select 1 from information_schema.columns v where v.table_schema = c.table_schema"
                    + " and v.table_name = c.table_name and v.column_name = 'version')";

    private TablesOfPersons() {}

    /** All of them. */
    public static Set<String> all(Database database) {
        return asked(database, NAMING);
    }

    /** Those of records that are read one by one, so that the readings of them are audited under their kind. */
    public static Set<String> ofRecords(Database database) {
        return asked(database, NAMING + WITH_VERSION);
    }

    private static Set<String> asked(Database database, String query) {
        List<String> tables =
                database.anywhere(sql -> sql.select(query).mapTo(String.class).list());
        return new TreeSet<>(tables);
    }
}
