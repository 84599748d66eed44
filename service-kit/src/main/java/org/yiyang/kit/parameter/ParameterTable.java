package org.yiyang.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.Remembered;

/** The table {@code parameter}; figures are asked for so often that it is remembered whole. */
@ApplicationScoped
class ParameterTable {
    private static final String SELECT =
            "SELECT name, region, valid_from, value, set_by, set_at, reason FROM parameter WHERE ";
    private static final String INSERT =
            "INSERT INTO parameter (value, set_by, set_at, reason, name, region, valid_from)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "UPDATE parameter SET value = ?, set_by = ?, set_at = ?, reason = ?"
            + " WHERE name = ? AND region = ? AND valid_from = ?";
    private static final int DUPLICATE = 1062;

    private final Database database;
    private final Remembered<Map<String, List<Setting>>> byName;

    ParameterTable(Database database) {
        this.database = database;
        this.byName =
                new Remembered<>(database, () -> select("TRUE").stream().collect(Collectors.groupingBy(Setting::name)));
    }

    List<Setting> named(String name) {
        return byName.get().getOrDefault(name, List.of());
    }

    /** What applies in a region or was set within it. */
    List<Setting> touching(String region) {
        return select(
                "(region LIKE ? OR ? LIKE CONCAT(region, '%')) ORDER BY name, region, valid_from",
                region + "%", region);
    }

    /** False when there is such a row already; then only the statement fails, not the transaction. */
    boolean insert(Setting setting) {
        try {
            write(INSERT, setting);
            return true;
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException refused && refused.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw failure;
        }
    }

    void replace(Setting setting) {
        write(REPLACE, setting);
    }

    private void write(String statement, Setting setting) {
        database.inUnit(sql -> sql.execute(
                statement,
                setting.value(),
                setting.setBy(),
                setting.setAt(),
                setting.reason(),
                setting.name(),
                setting.region(),
                setting.validFrom()));
        byName.changed();
    }

    private List<Setting> select(String condition, Object... values) {
        return database.anywhere(sql -> sql.select(SELECT + condition, values)
                .map(ParameterTable::setting)
                .list());
    }

    private static Setting setting(RowView row) {
        return new Setting(
                row.getColumn("name", String.class),
                row.getColumn("region", String.class),
                row.getColumn("valid_from", LocalDate.class),
                row.getColumn("value", String.class),
                row.getColumn("set_by", String.class),
                row.getColumn("set_at", Instant.class),
                row.getColumn("reason", String.class));
    }
}
