package org.yiyang.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.csv.RowRange;
import org.yiyang.kit.problem.RequestInfo;

/** Answers to reads: with an ETag, 304 where the caller has it already, pages with their link to the next. */
@ApplicationScoped
public class Reads {
    private final ObjectMapper json;
    private final RequestInfo request;
    private final Export export;

    Reads(ObjectMapper json, RequestInfo request, Export export) {
        this.json = json;
        this.request = request;
        this.export = export;
    }

    /** One resource. */
    public Response one(long version, Object representation) {
        if (export.wanted()) {
            return export.document(representation);
        }
        return conditional(Answer.render(json, Answer.Content.ok(version, representation)));
    }

    /** A report or any other document without a version of its own. */
    public Response document(Object representation) {
        return one(0, representation);
    }

    /**
     * One page of a list: at most {@code page.limit()} items of one more that were read. As CSV it is the whole list,
     * unless the caller limits it.
     */
    public <T> Response list(Page page, List<T> read, Function<T, String> cursorOf, Function<T, ?> representation) {
        return list(page, read, cursorOf, representation, false);
    }

    /**
     * As {@link #list} for a list of many small rows: as CSV all of
     * them, however many there are, read a thousand at a time.
     */
    public <T> Response everyRow(Page page, List<T> read, Function<T, String> cursorOf) {
        return list(page, read, cursorOf, row -> row, true);
    }

    private <T> Response list(
            Page page, List<T> read, Function<T, String> cursorOf, Function<T, ?> representation, boolean every) {
        boolean more = read.size() > page.limit();
        List<T> shown = more ? read.subList(0, page.limit()) : read;
        List<?> items = shown.stream().map(representation).toList();
        String last = more ? cursorOf.apply(shown.get(shown.size() - 1)) : null;
        boolean whole = export.wanted() && page.unlimited();
        Response response = export.wanted()
                ? exported(new RowRange(items, last), whole ? page : null, every)
                : conditional(Answer.render(json, Answer.Content.ok(0, Map.of("items", items))));
        if (!more || whole) {
            return response;
        }
        String next = page.linkAfter(request.path(), request.query(), last);
        return Response.fromResponse(response)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }

    private Response exported(RowRange first, Page page, boolean every) {
        if (page == null) {
            return export.list(first, null);
        }
        return every ? export.everyRow(first, page::moveFarAfter) : export.list(first, page::moveAfter);
    }

    /** Bytes to be saved under a name, never shown: what was attached may be anybody's. */
    public Response file(String name, String mediaType, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Response conditional(Answer answer) {
        String known = request.header(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && EntityTags.of(known).filter(tags -> tags.hold(answer.etag())).isPresent()) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, '"' + answer.etag() + '"')
                    .build();
        }
        return answer.response(false);
    }
}
