package org.yiyang.kit.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.yiyang.http.Language;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.RequestInfo;

/** Answers a read as CSV where the caller asks for it: a document at once, a list page by page to its end. */
@ApplicationScoped
public class Export {
    public static final String TYPE = "text/csv";
    private static final String COLLECTOR = Export.class.getName();
    private static final int ACTION_LENGTH_MAX = 200;
    private final RequestInfo request;
    private final Event<Exported> exports;
    private final EntityManager entities;
    private final Clock clock;
    private final int rowsMax;

    Export(
            RequestInfo request,
            Event<Exported> exports,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "yiyang.export.rows-max", defaultValue = "100000") int rowsMax) {
        this.request = request;
        this.exports = exports;
        this.entities = entities;
        this.clock = clock;
        this.rowsMax = rowsMax;
    }

    /** Whether the caller prefers CSV to JSON. */
    public boolean wanted() {
        String accept = request.header(HttpHeaders.ACCEPT);
        return accept != null
                && Stream.of(accept.split(",", -1))
                        .findFirst()
                        .filter(Export::isCsv)
                        .isPresent();
    }

    private static boolean isCsv(String range) {
        return range.strip().toLowerCase(java.util.Locale.ROOT).matches("text/csv(\\s*;.*)?");
    }

    /** A report, or any other document. */
    public Response document(Object document) {
        recordExport();
        StringWriter text = new StringWriter();
        try {
            Table.document(document, request.language(), text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A list from its first stretch to its end, or to the most rows that a file may have; then its last line says so.
     *
     * @param moveTo makes the running request begin after a key; null if the caller wants this one page
     */
    public Response list(RowRange first, Consumer<String> moveTo) {
        return list(first, moveTo, rowsMax);
    }

    /** A list from its first stretch to its end, however far that is. */
    public Response everyRow(RowRange first, Consumer<String> moveTo) {
        return list(first, moveTo, Integer.MAX_VALUE);
    }

    private Response list(RowRange first, Consumer<String> moveTo, int most) {
        ResteasyReactiveRequestContext running = CurrentRequestManager.get();
        if (running.getProperty(COLLECTOR) instanceof RowRange[] collected) {
            collected[0] = first;
            return null;
        }
        recordExport();
        Language language = request.language();
        StreamingOutput rows = out -> write(out, language, first, most, key -> next(running, moveTo, key));
        return answer(rows);
    }

    private void write(OutputStream out, Language language, RowRange first, int most, Function<String, RowRange> next)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Table table = new Table(Columns.of(typeOf(first)), language, text);
        int written = 0;
        for (RowRange stretch = first; stretch != null; stretch = next.apply(stretch.next())) {
            for (Object row : stretch.rows()) {
                if (++written > most) {
                    table.remark(
                            language == Language.ZH
                                    ? "仅含前 " + most + " 行，请缩小查询范围"
                                    : "Only the first " + most + " rows; narrow the query");
                    table.flush();
                    return;
                }
                table.row(row);
            }
            table.flush();
            entities.clear();
        }
    }

    /** Calls the operation of the running request again, for the stretch that follows; null at the end. */
    private static RowRange next(ResteasyReactiveRequestContext running, Consumer<String> moveTo, String key) {
        if (moveTo == null || key == null) {
            return null;
        }
        RowRange[] collected = new RowRange[1];
        running.setProperty(COLLECTOR, collected);
        moveTo.accept(key);
        try {
            running.getTarget().getInvoker().invoke(running.getEndpointInstance(), running.getParameters());
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception unexpected) {
            throw new IllegalStateException("a list cannot be read on", unexpected);
        }
        return collected[0];
    }

    /** What the rows are: an empty list is known by what its operation says it answers. */
    private static Class<?> typeOf(RowRange first) {
        if (!first.rows().isEmpty()) {
            return first.rows().get(0).getClass();
        }
        var operation = CurrentRequestManager.get().getTarget().getLazyMethod().getResourceMethod();
        APIResponseSchema answered = operation.getAnnotation(APIResponseSchema.class);
        RecordComponent list = answered == null ? null : Table.listIn(answered.value());
        return list == null ? Object.class : Columns.recordsIn(list.getGenericType());
    }

    private Response answer(Object entity) {
        return Response.ok(entity)
                .type(TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + '"')
                .build();
    }

    /** The words of the path and the day: {@code institutions-2026-11-22.csv}. */
    private String fileName() {
        String words = Stream.of(request.path().replaceFirst("^/api/v1/", "").split("/", -1))
                .filter(word -> word.matches("[a-z][a-z-]{0,40}"))
                .collect(Collectors.joining("-"));
        return words + "-" + LocalDate.ofInstant(clock.instant(), Call.CHINA) + ".csv";
    }

    private void recordExport() {
        String action = "export " + request.path();
        exports.fire(new Exported(action.substring(0, Math.min(action.length(), ACTION_LENGTH_MAX))));
    }
}
