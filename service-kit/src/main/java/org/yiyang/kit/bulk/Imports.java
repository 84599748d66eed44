package org.yiyang.kit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.charset.NamedCharset;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.CountedStream;
import org.yiyang.kit.rows.FileRefusal;
import org.yiyang.kit.rows.FileRows;
import org.yiyang.kit.rows.FileType;
import org.yiyang.kit.write.Writes;

/** What is done with files of rows: brought, cancelled, taken up again. */
@ApplicationScoped
public class Imports {
    private static final int UPLOADS_AT_ONCE = 4;
    private static final int CHUNK_ROWS = 200;
    private static final int CHUNK_BYTES = 1 << 20;
    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);
    private final ImportTable table;
    private final RowTable rows;
    private final ImportQueries reads;
    private final ImportWorker worker;
    private final Writes writes;
    private final CurrentCaller callers;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Imports(
            ImportTable table,
            RowTable rows,
            ImportQueries reads,
            ImportWorker worker,
            Writes writes,
            CurrentCaller callers,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.reads = reads;
        this.worker = worker;
        this.writes = writes;
        this.callers = callers;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a caller says of a file.
     *
     * @param path the address of the imports, under which the new one will be found
     */
    public record Brought(String path, String kind, boolean dryRun, String contentType) {}

    /** By what the same request is known again. */
    record Claimed(String kind, boolean dryRun, String sha256) {}

    /** A file that has been stored. */
    private record Stored(UUID id, FileType type, List<String> header, byte[] hash, int total) {}

    /** Stores a file while it streams in, and answers 202 before a single row is entered. */
    public Response bring(Brought brought, InputStream body) {
        return bring(brought, body, id -> {});
    }

    /**
     * The same, together with something else that is committed if and only if the import is.
     *
     * @param begun is given the import's id in the transaction that begins it, which it may refuse
     */
    public Response bring(Brought brought, InputStream body, Consumer<UUID> begun) {
        ImportKind<?> kind = kindOf(brought.kind());
        FileType type = FileType.of(brought.contentType());
        Charset declared = NamedCharset.of(brought.contentType());
        if (!uploads.tryAcquire()) {
            throw new Refused(KitRefusal.BUSY).retryAfter(2);
        }
        UUID id = Ids.next();
        boolean taken = false;
        try {
            Stored stored = store(id, type, declared, kind, body);
            Claimed claimed =
                    new Claimed(kind.name(), brought.dryRun(), HexFormat.of().formatHex(stored.hash()));
            Response answer = writes.create(
                    claimed,
                    call -> {
                        begun.accept(stored.id());
                        return begin(call, brought, stored);
                    },
                    file -> new Answer.Content(
                            202, brought.path() + "/" + file.id(), file.version(), reads.view(file)));
            taken = answer.getHeaderString("Idempotency-Replayed") == null;
            worker.wake();
            return answer;
        } finally {
            uploads.release();
            if (!taken) {
                drop(id);
            }
        }
    }

    /** Refuses what {@link #bring} would refuse before it has read the file. */
    public void mustTake(String named, String contentType, long bytes) {
        int megabytes = kindOf(named).limits().megabytes();
        FileType.of(contentType);
        NamedCharset.of(contentType);
        if (bytes > megabytes * (1L << 20)) {
            throw new Refused(FileRefusal.BYTES_TOO_MANY, megabytes);
        }
    }

    private ImportKind<?> kindOf(String named) {
        ImportKind<?> kind = worker.kinds().get(String.valueOf(named));
        if (kind == null) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1)
                    .with(new FieldProblem(
                            "kind",
                            KitRefusal.FIELD_TYPE,
                            String.join(" | ", worker.kinds().keySet())));
        }
        mustBeOneOf(kind.roles());
        return kind;
    }

    private void mustBeOneOf(Set<String> roles) {
        if (!callers.get().isAny(roles)) {
            throw new Refused(KitRefusal.ROLE_MISSING, String.join(", ", new TreeSet<>(roles)));
        }
    }

    private Stored store(UUID id, FileType type, Charset declared, ImportKind<?> kind, InputStream body) {
        CountedStream counted = new CountedStream(body, kind.limits().megabytes());
        List<RowTable.Line> chunk = new ArrayList<>();
        int[] counts = new int[2];
        FileRows.Sink sink = new FileRows.Sink() {
            @Override
            public void row(int number, String text) {
                chunk.add(new RowTable.Line(number, text));
                counts[0]++;
                counts[1] += text.getBytes(StandardCharsets.UTF_8).length;
                if (chunk.size() == Math.max(CHUNK_ROWS, kind.together()) || counts[1] > CHUNK_BYTES) {
                    put(id, chunk);
                    counts[1] = 0;
                }
            }

            @Override
            public int most() {
                return kind.limits().rows();
            }
        };
        List<String> header = FileRows.read(type, counted, declared, worker.shapeOf(kind), json, sink);
        if (!chunk.isEmpty()) {
            put(id, chunk);
        }
        return new Stored(id, type, header, counted.sha256(), counts[0]);
    }

    private void put(UUID id, List<RowTable.Line> chunk) {
        rows.store(id, chunk, clock.instant());
        chunk.clear();
    }

    private void drop(UUID id) {
        rows.drop(id);
    }

    private ImportTable.Import begin(Call call, Brought brought, Stored stored) {
        String subject = call.caller().subject();
        byte[] open = openKey(subject, brought, stored.hash());
        table.open(open).ifPresent(twin -> {
            throw new Refused(ImportRefusal.ALREADY_RUNNING, twin.id());
        });
        UUID repeats = table.earlier(subject, brought.kind(), stored.hash())
                .map(ImportTable.Import::id)
                .orElse(null);
        ImportTable.Import file = new ImportTable.Import(
                stored.id(),
                brought.kind(),
                brought.dryRun(),
                ImportStatus.QUEUED,
                stored.type(),
                stored.header() == null ? null : String.join(" ", stored.header()),
                stored.hash(),
                open,
                repeats,
                stored.total(),
                0,
                call.caller(),
                call.now(),
                null,
                null,
                null,
                0);
        table.insert(file);
        audit.write(call, new Audit.Act("bring", "import", file.id(), Audit.Outcome.DONE, brought.kind()));
        return file;
    }

    private static byte[] openKey(String subject, Brought brought, byte[] hash) {
        String parts = subject + "\n" + brought.kind() + "\n" + brought.dryRun() + "\n"
                + HexFormat.of().formatHex(hash);
        return Answer.sha256(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Stops an import after the row that is being entered; what is entered stays. */
    public Response cancel(UUID id) {
        return move(id, "cancel", ImportStatus.CANCELLED);
    }

    /**
     * Resumes an import that was cancelled or has failed where it
     * was stopped, with the rights that its uploader has now.
     */
    public Response resume(UUID id) {
        Response answer = move(id, "resume", ImportStatus.QUEUED);
        worker.wake();
        return answer;
    }

    private Response move(UUID id, String verb, ImportStatus to) {
        return writes.move(
                Map.of(),
                call -> moved(call, id, verb, to),
                file -> Answer.Content.ok(file.version(), reads.view(file)));
    }

    private ImportTable.Import moved(Call call, UUID id, String verb, ImportStatus to) {
        ImportTable.Import file = reads.own(id);
        call.expects(file.version());
        file.status().machine().mustAllow(verb, file.status(), null);
        byte[] open = to == ImportStatus.QUEUED ? takenUp(call, file) : null;
        table.move(file.in(to, open, file.doneBefore(), file.startedAt(), null));
        audit.write(call, new Audit.Act(verb, "import", id, Audit.Outcome.DONE, file.kind()));
        return table.find(id).orElseThrow();
    }

    /** What no other file may have while this one is open again. */
    private byte[] takenUp(Call call, ImportTable.Import file) {
        ImportKind<?> kind = worker.kinds().get(file.kind());
        if (kind == null) {
            throw new Refused(ImportRefusal.KIND_GONE, file.kind());
        }
        mustBeOneOf(kind.roles());
        if (rows.chunks(file.id()).isEmpty()) {
            throw new Refused(ImportRefusal.FILE_FORGOTTEN);
        }
        table.takeUp(file.id(), call.caller());
        return openKey(file.caller().subject(), new Brought("", file.kind(), file.dryRun(), ""), file.hash());
    }
}
