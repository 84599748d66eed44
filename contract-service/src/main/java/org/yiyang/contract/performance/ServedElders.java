package org.yiyang.contract.performance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.Chore;

/**
 * Adds records that are older than the index of named elders to it, in parts, in the order of their ids. A new record
 * writes its own rows, and is passed once without effect.
 */
@Singleton
class ServedElders implements Chore {
    private static final int AT_ONCE = 500;
    private static final String PASSED = "select passed_id from service_record_elder_fill where id = 1 for update";
    private static final String NEXT =
            "select id, elders from service_record where id > ? order by id limit ? for update";
    private static final String FILL = "insert ignore into service_record_elder (elder_id, record_id) values (?, ?)";
    private static final String PASS = "insert into service_record_elder_fill (id, passed_id) values (1, ?)"
            + " on duplicate key update passed_id = values(passed_id)";
    private static final ElderIds COLUMN = new ElderIds();
    private final Database database;

    ServedElders(Database database) {
        this.database = database;
    }

    /** A record with whom it names. */
    private record Named(UUID id, Set<UUID> elders) {}

    @Override
    public boolean doPart(Call call) {
        return database.inUnit(ServedElders::fill);
    }

    private static boolean fill(Handle sql) {
        UUID passed = sql.select(PASSED).mapTo(UUID.class).findOne().orElse(null);
        List<Named> next = sql.select(NEXT, Ids.orFirst(passed), AT_ONCE)
                .map(row -> new Named(
                        row.getColumn("id", UUID.class),
                        COLUMN.convertToEntityAttribute(row.getColumn("elders", String.class))))
                .list();
        if (next.isEmpty()) {
            return false;
        }
        List<Object[]> rows = new ArrayList<>();
        next.forEach(record -> record.elders().forEach(elder -> rows.add(new Object[] {elder, record.id()})));
        BatchedRows.insert(sql, FILL, rows);
        sql.execute(PASS, next.get(next.size() - 1).id());
        return next.size() == AT_ONCE;
    }
}
