package org.yiyang.insurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;

/** The table {@code payable_item}. */
@ApplicationScoped
class PayableItemTable {
    private static final String SELECT = "select p.id, p.scene, p.code, p.name, p.payable, p.region, p.valid_from,"
            + " p.valid_until, p.issuing_body, p.document_number, p.set_by, p.set_at from payable_item p where ";
    private static final String SAME = " n.scene = p.scene and n.code = p.code and n.valid_from <= ?";
    /** No newer one of its own region has begun, and it is not over. */
    private static final String HOLDS = "p.valid_from <= ? and (p.valid_until is null or p.valid_until >= ?)"
            + " and not exists (select 1 from payable_item n where n.region = p.region and n.valid_from > p.valid_from and"
            + SAME + ")";

    private static final String INSERT = "insert into payable_item (name, payable, valid_until, issuing_body,"
            + " document_number, set_by, set_at, scene, code, region, valid_from, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE = "update payable_item set name = ?, payable = ?, valid_until = ?,"
            + " issuing_body = ?, document_number = ?, set_by = ?, set_at = ?"
            + " where scene = ? and code = ? and region = ? and valid_from = ?";
    private final Database database;

    PayableItemTable(Database database) {
        this.database = database;
    }

    /** Which items are listed; null means any. */
    record Wanted(String region, LocalDate day, Scene scene, String code) {}

    /** All versions of one item in the regions around one. */
    List<PayableItem> versions(Scene scene, String code, String region) {
        List<String> around = Versions.around(region);
        List<Object> values = new ArrayList<>(List.of(scene, code));
        values.addAll(around);
        return select("p.scene = ? and p.code = ? and p.region in " + marks(around), values);
    }

    /** What holds in a region on a day after one id, in the order of ids: the region's own before that of those around it. */
    List<PayableItem> inForce(Wanted wanted, UUID after, int limit) {
        List<String> around = Versions.around(wanted.region());
        LocalDate day = wanted.day();
        List<Object> values = new ArrayList<>(List.of(Ids.orFirst(after)));
        values.addAll(around);
        values.addAll(Collections.nCopies(3, day));
        String condition = "p.id > ? and p.region in " + marks(around) + " and " + HOLDS
                + " and not exists (select 1 from payable_item n where n.region in " + marks(around)
                + " and length(n.region) > length(p.region) and" + SAME
                + " and (n.valid_until is null or n.valid_until >= ?) and not exists (select 1 from payable_item m where"
                + " m.region = n.region and m.scene = n.scene and m.code = n.code and m.valid_from > n.valid_from"
                + " and m.valid_from <= ?))";
        values.addAll(around);
        values.addAll(Collections.nCopies(3, day));
        if (wanted.scene() != null) {
            condition += " and p.scene = ?";
            values.add(wanted.scene());
        }
        if (wanted.code() != null) {
            condition += " and p.code = ?";
            values.add(wanted.code());
        }
        values.add(limit);
        return select(condition + " order by p.id limit ?", values);
    }

    void insert(PayableItem item) {
        List<Object> values = values(item);
        values.add(item.id());
        write(INSERT, values);
    }

    void replace(PayableItem item) {
        write(REPLACE, values(item));
    }

    private static List<Object> values(PayableItem item) {
        Validity validity = item.validity();
        List<Object> values = new ArrayList<>();
        values.add(item.name());
        values.add(item.payable());
        values.add(validity.validUntil());
        values.add(validity.issuingBody());
        values.add(validity.document());
        values.add(validity.setBy());
        values.add(validity.setAt());
        values.add(item.scene());
        values.add(item.code());
        values.add(validity.region());
        values.add(validity.validFrom());
        return values;
    }

    private void write(String statement, List<Object> values) {
        database.inUnit(sql -> sql.execute(statement, values.toArray()));
    }

    private List<PayableItem> select(String condition, List<Object> values) {
        return database.anywhere(sql -> sql.select(SELECT + condition, values.toArray())
                .map(PayableItemTable::item)
                .list());
    }

    private static PayableItem item(RowView row) {
        return new PayableItem(
                row.getColumn("id", UUID.class),
                row.getColumn("scene", Scene.class),
                row.getColumn("code", String.class),
                row.getColumn("name", String.class),
                row.getColumn("payable", Boolean.class),
                ValidityColumns.read(row));
    }

    private static String marks(List<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
