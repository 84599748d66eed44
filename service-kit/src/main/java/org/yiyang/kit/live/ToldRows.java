package org.yiyang.kit.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** What one who watches a list was told of it, so that only what is new follows. */
public final class ToldRows {
    private final LiveList list;
    private final int rowsMax;
    private Map<UUID, Object> told;

    public ToldRows(LiveList list, int rowsMax) {
        this.list = list;
        this.rowsMax = rowsMax;
    }

    /** Something new, by its name. */
    public record Change(String name, Object data) {}

    /** What is in the list when it begins. */
    public record Present(List<Object> items) {}

    /** What is in it no longer. */
    public record Done(UUID id) {}

    /** Reads the list, and says what is new since it was read before. */
    public List<Change> news(Call call) {
        List<LiveList.Row> rows = list.first(call, rowsMax);
        List<Change> news = told == null ? List.of(present(rows)) : changes(call, rows);
        told = new LinkedHashMap<>();
        rows.forEach(row -> told.put(row.id(), row.told()));
        return news;
    }

    private static Change present(List<LiveList.Row> rows) {
        return new Change(
                "present", new Present(rows.stream().map(LiveList.Row::told).toList()));
    }

    private List<Change> changes(Call call, List<LiveList.Row> rows) {
        List<Change> news = new ArrayList<>();
        Map<UUID, Object> gone = new LinkedHashMap<>(told);
        for (LiveList.Row row : rows) {
            Object before = gone.remove(row.id());
            if (before == null) {
                news.add(new Change("added", row.told()));
            } else if (!before.equals(row.told())) {
                news.add(new Change("changed", row.told()));
            }
        }
        // More urgent ones may have pushed a row out of what is watched; that does not mean that it is done.
        Set<UUID> pushedOut = rows.size() < rowsMax ? Set.of() : list.stillThere(call, gone.keySet());
        gone.keySet().removeAll(pushedOut);
        gone.keySet().forEach(id -> news.add(new Change("done", new Done(id))));
        return news;
    }
}
