package org.yiyang.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.database.Database;

/** The table {@code parameter}. */
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

    ParameterTable(Database database) {
        this.database = database;
    }

    List<Setting> named(String name) {
        return select("name = ?", name);
    }

    /** What applies in a region or was set within it. */
    List<Setting> touching(String region) {
        return select(
                "(region LIKE ? OR ? LIKE CONCAT(region, '%')) ORDER BY name, region, valid_from",
                region + "%", region);
    }

    /** False when such a row stands already; the statement alone fails then, not the transaction. */
    boolean insert(Setting setting) {
        try {
            write(INSERT, setting);
            return true;
        } catch (SQLException failure) {
            if (failure.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw failed(failure);
        }
    }

    void replace(Setting setting) {
        try {
            write(REPLACE, setting);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private void write(String sql, Setting setting) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, setting.value());
            statement.setString(2, setting.setBy());
            statement.setObject(3, LocalDateTime.ofInstant(setting.setAt(), ZoneOffset.UTC));
            statement.setString(4, setting.reason());
            statement.setString(5, setting.name());
            statement.setString(6, setting.region());
            statement.setObject(7, setting.validFrom());
            statement.executeUpdate();
        }
    }

    private List<Setting> select(String condition, String... values) {
        try (Connection connection = database.anywhere();
                PreparedStatement query = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<Setting> settings = new ArrayList<>();
                while (rows.next()) {
                    settings.add(setting(rows));
                }
                return settings;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(7));
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The table parameter cannot be used", failure);
    }
}
