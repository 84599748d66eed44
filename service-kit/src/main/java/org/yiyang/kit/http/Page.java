package org.yiyang.kit.http;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.yiyang.kit.query.Cursor;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Which page of a list a caller wants: the query parameters {@code limit} and {@code cursor}. */
public class Page {
    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;
    /** How many items a list has at once that is exported with every row, and not only with as many as a file may have. */
    private static final int STRETCH = 1000;

    @QueryParam("limit")
    @Parameter(
            description = "每页条数: items on a page, 1 to 200; 50 unless given",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "分页起点: where the page begins, taken from the Link header of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = 400))
    String cursor;

    private boolean exporting;
    private boolean far;

    /**
     * Items on this page.
     *
     * @throws Refused if it is not a number from 1 to 200
     */
    public int limit() {
        if (far) {
            return STRETCH;
        }
        if (limit == null) {
            return LIMIT_DEFAULT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LIMIT_MAX) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1)
                    .with(new FieldProblem("limit", KitRefusal.LIMIT_RANGE, LIMIT_MAX));
        }
        return Integer.parseInt(limit);
    }

    /** The key after which this page begins, or null at the start; lists sort by this key alone. */
    public String after() {
        return cursor == null ? null : Cursor.read(cursor).key();
    }

    /** As {@link #after()} for lists in the order of their ids. */
    public UUID afterId() {
        try {
            return after() == null ? null : UUID.fromString(after());
        } catch (IllegalArgumentException malformed) {
            throw Cursor.invalid();
        }
    }

    /** Whether the caller leaves the number of items open, which a CSV file takes for all of them. */
    boolean unlimited() {
        return limit == null || exporting;
    }

    /** Has this page begin after a key, and be as large as a page may: the next part of a list that is exported. */
    void moveAfter(String key) {
        exporting = true;
        limit = Integer.toString(LIMIT_MAX);
        cursor = Cursor.of("", List.of(), key).toString();
    }

    /** The same of a list that is exported with every row. */
    void moveFarAfter(String key) {
        moveAfter(key);
        far = true;
    }

    /** Every value of a parameter that is given several times goes on to the next page. */
    String linkAfter(String path, List<Map.Entry<String, String>> query, String key) {
        StringBuilder link = new StringBuilder(path).append("?cursor=").append(Cursor.of(path, query, key));
        link.append("&limit=").append(limit());
        for (Map.Entry<String, String> parameter : query) {
            String name = parameter.getKey();
            if (!name.equals("cursor") && !name.equals("limit")) {
                link.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            }
        }
        return link.toString();
    }
}
