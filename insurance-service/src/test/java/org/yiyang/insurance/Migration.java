package org.yiyang.insurance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.yiyang.kit.database.Database;

/** Runs a migration once more, on rows that a test has made as the version before leaves them. */
final class Migration {
    private Migration() {}

    /** @param file its name without V and ending */
    static void run(Database database, String file) {
        try (InputStream migration = Migration.class.getResourceAsStream("/db/migration/V" + file + ".sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            database.anywhere(handle -> handle.execute(sql));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
