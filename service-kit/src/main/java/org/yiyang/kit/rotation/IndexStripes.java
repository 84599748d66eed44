package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.secret.Keys;

/**
 * Has those who enter one and the same value do so one after the other while its index may be made with several keys: a
 * unique key of the database compares one index only. With a single key it does nothing.
 */
@ApplicationScoped
public class IndexStripes {
    private static final int BYTE = 0xFF;
    private final Database database;
    private final Keys keys;

    IndexStripes(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Waits, in the running transaction, until nobody else holds one of these; what is asked after it sees what they did.
     *
     * @param candidates all indexes that the values may have: two instances that write with different keys, and list the
     *     same ones, have these in common
     */
    public void hold(Collection<byte[]> candidates) {
        if (candidates.isEmpty() || !keys.hasSeveralIndexes()) {
            return;
        }
        // In one order, so that two who enter many do not wait for one another.
        TreeSet<Integer> stripes = candidates.stream()
                .map(index -> ((index[0] & BYTE) << Byte.SIZE) + (index[1] & BYTE))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Object> values = new ArrayList<>(stripes);
        String insert = "insert into index_stripe (stripe) values "
                + stripes.stream().map(one -> "(?)").collect(Collectors.joining(", "))
                + " on duplicate key update stripe = stripe";
        database.inUnit(sql -> sql.execute(insert, values.toArray()));
    }
}
