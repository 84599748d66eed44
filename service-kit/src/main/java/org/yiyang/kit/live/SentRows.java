package org.yiyang.kit.live;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.http.Answer;

/** What a watcher of a list was sent, so that only what is new follows. */
public final class SentRows {
    private static final int ID_BYTES = 16;
    private final LiveList list;
    private final int rowsMax;
    private final Function<Object, byte[]> rendering;
    private final String knownId;
    private Map<UUID, Object> sent;

    /**
     * What one watcher is sent of a list.
     *
     * @param rendering how a row is written, which says whether it is the same
     * @param knownId the id after which the watcher knows the list, of an earlier stream; null if it knows nothing
     */
    public SentRows(LiveList list, int rowsMax, Function<Object, byte[]> rendering, String knownId) {
        this.list = list;
        this.rowsMax = rowsMax;
        this.rendering = rendering;
        this.knownId = knownId;
    }

    /**
     * Something new, by its name.
     *
     * @param id of the list after this change, the same for the same rows whoever reads them; null where more follows at once
     */
    public record Change(String name, Object data, String id) {}

    /** What is in the list when it begins. */
    public record Present(List<Object> items) {}

    /** What is in it no longer. */
    public record Done(UUID id) {}

    /**
     * Reads the list, and returns what is new since it was read before. A watcher who comes back and knows all of it is
     * sent nothing, otherwise all of it: another instance may have sent what came before.
     */
    public List<Change> news(Call call) {
        List<LiveList.Row> rows = list.first(call, rowsMax);
        List<Change> news = sent == null ? present(rows) : changes(call, rows);
        sent = new LinkedHashMap<>();
        rows.forEach(row -> sent.put(row.id(), row.sent()));
        if (news.isEmpty() || news.get(news.size() - 1).id() != null) {
            return news;
        }
        Change last = news.get(news.size() - 1);
        news.set(news.size() - 1, new Change(last.name(), last.data(), idOf(rows)));
        return news;
    }

    private List<Change> present(List<LiveList.Row> rows) {
        String id = idOf(rows);
        return id.equals(knownId)
                ? List.of()
                : List.of(new Change(
                        "present",
                        new Present(rows.stream().map(LiveList.Row::sent).toList()),
                        id));
    }

    private String idOf(List<LiveList.Row> rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        rows.forEach(row -> all.writeBytes(rendering.apply(row.sent())));
        return HexFormat.of().formatHex(Answer.sha256(all.toByteArray()), 0, ID_BYTES);
    }

    private List<Change> changes(Call call, List<LiveList.Row> rows) {
        List<Change> news = new ArrayList<>();
        Map<UUID, Object> gone = new LinkedHashMap<>(sent);
        for (LiveList.Row row : rows) {
            Object before = gone.remove(row.id());
            if (before == null) {
                news.add(new Change("added", row.sent(), null));
            } else if (!before.equals(row.sent())) {
                news.add(new Change("changed", row.sent(), null));
            }
        }
        // More urgent ones may have pushed a row out of what is watched; that does not mean that it is done.
        Set<UUID> pushedOut = rows.size() < rowsMax ? Set.of() : list.stillThere(call, gone.keySet());
        gone.keySet().removeAll(pushedOut);
        gone.keySet().forEach(id -> news.add(new Change("done", new Done(id), null)));
        return news;
    }
}
