package org.yiyang.kit.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rows.FileLimits;

/**
 * One sort of file that a service takes: what a row is, and the ordinary verb that enters it. A bean of the service; its
 * labels are what people call the file.
 */
public interface ImportKind<R extends Record> extends Bilingual {
    /** Its name in the address, as {@code institutions}. */
    String name();

    /** The roles that may bring such a file; what a single row may do is up to its verb. */
    Set<String> roles();

    /** The record of a row, with the rules of its fields as annotations. */
    Class<R> row();

    /** What two rows of a file may not both have; null for a row that has no such key. */
    String key(R row);

    /** The keys of rows that must be entered before this one, wherever in the file they stand. */
    default List<String> needs(R row) {
        return List.of();
    }

    /** The refusals that mean that it is known already; their first value names the record. */
    Set<Refusal> duplicates();

    /** The record of the suite's own export of such records, whose further columns are passed over; null without one. */
    default Class<? extends Record> exported() {
        return null;
    }

    /** The columns of that export which a row has by another path, as {@code figures.beds}, each with its path in a row. */
    default Map<String, String> exportedAs() {
        return Map.of();
    }

    /**
     * What is recorded already under the key of a row.
     *
     * @param found the record, as its address or id
     * @param row the same row as the record would fill it now
     * @param leftOut the paths of the columns that cannot be compared
     * @param later whether the row confirms what is recorded, as of a later day than that of the record
     */
    record Recorded<R>(String found, R row, Set<String> leftOut, boolean later) {
        public Recorded(String found, R row, Set<String> leftOut) {
            this(found, row, leftOut, false);
        }
    }

    /**
     * Takes over from some rows, by the record that each has found, the later day as of which they confirm it; nothing
     * else of them differs. In the running transaction, with the uploader's rights; if it refuses one, it refuses all.
     */
    default void confirmAll(Call call, Map<String, R> rows) {
        throw new UnsupportedOperationException(name() + " are never confirmed");
    }

    /** What the uploader may see recorded under the row's key; empty if nothing is, or nothing that can be compared. */
    default Optional<Recorded<R>> recorded(Call call, R row) {
        return Optional.empty();
    }

    /** How large a file of this kind may be. */
    default FileLimits limits() {
        return FileLimits.USUAL;
    }

    /** How many rows are entered in one transaction as long as none of them is refused; 1 for each by itself. */
    default int together() {
        return 1;
    }

    /** As {@link #recorded(Call, Record)} of several rows, by their place in the list. */
    default Map<Integer, Recorded<R>> recordedOf(Call call, List<R> rows) {
        Map<Integer, Recorded<R>> known = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            recorded(call, rows.get(i)).ifPresent(one -> known.put(place, one));
        }
        return known;
    }

    /**
     * Which of several rows, of which none is recorded, would be refused whatever else is entered with them, by their places in
     * the list; nothing is entered. A kind that does not know refuses them one by one.
     */
    default Set<Integer> unfit(Call call, List<R> rows) {
        return Set.of();
    }

    /** As {@link #enter} of several rows, of which none is recorded; if it refuses one, it refuses all. */
    default List<String> enterAll(Call call, List<R> rows) {
        return rows.stream().map(row -> enter(call, row)).toList();
    }

    /**
     * Enters one row in the running transaction, with the uploader's rights.
     *
     * @return the address of what it made
     */
    String enter(Call call, R row);
}
