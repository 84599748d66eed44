package org.yiyang.kit.database;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * How values stand in the tables, said once for all statements: ids as 16 bytes, moments as UTC, days without any zone.
 * The text of a statement is what the database gets: nothing in it is replaced but its question marks.
 */
final class Dialect {
    private Dialect() {}

    /** Statements on the connections of one door. */
    static Jdbi through(ConnectionFactory door) {
        Jdbi jdbi = Jdbi.create(door);
        // Only the transaction manager ends what a unit of work has begun.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.registerArgument(new Ids());
        jdbi.registerArgument(new Days());
        jdbi.registerColumnMapper(UUID.class, (row, column, context) -> Binary.id(row.getBytes(column)));
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            var stored = row.getTimestamp(column);
            return stored == null ? null : stored.toInstant();
        });
        return jdbi;
    }

    private static final class Ids extends AbstractArgumentFactory<UUID> {
        Ids() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, Binary.of(value));
        }
    }

    private static final class Days extends AbstractArgumentFactory<LocalDate> {
        Days() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
