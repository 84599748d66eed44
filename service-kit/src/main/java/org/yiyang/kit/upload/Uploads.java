package org.yiyang.kit.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.bulk.Imports;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.upload.UploadTable.Upload;
import org.yiyang.kit.write.Writes;

/**
 * Files that come in parts, to be imported once they are complete. What has arrived is stored piece by piece, so that
 * little is lost of a part that breaks off; whoever asks how far a file has come continues there.
 */
@ApplicationScoped
public class Uploads {
    /** The header of tus that says at which byte a part begins, and how far a file has come. */
    public static final String OFFSET = "Upload-Offset";

    /** The type of a part, as tus has it. */
    public static final String PART = "application/offset+octet-stream";

    private static final String KIND = "upload";
    private static final int PIECE_BYTES = 512 * 1024;
    private final Set<UUID> beingRead = ConcurrentHashMap.newKeySet();
    private final UploadTable table;
    private final Imports imports;
    private final Writes writes;
    private final Reads reads;
    private final CurrentCaller callers;
    private final Audit audit;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Uploads(
            UploadTable table,
            Imports imports,
            Writes writes,
            Reads reads,
            CurrentCaller callers,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.imports = imports;
        this.writes = writes;
        this.reads = reads;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Announces a file.
     *
     * @param path the address of the uploads, under which this one will be found
     */
    public Response begin(String path, UploadJson.Begin asked) {
        imports.mustTake(asked.kind(), asked.mediaType(), asked.bytes());
        UUID id = Ids.next();
        return writes.create(
                asked,
                call -> {
                    table.insert(id, asked, call.caller().subject(), call.now());
                    audit.write(call, new Audit.Act("begin", KIND, id, Audit.Outcome.DONE, asked.kind()));
                    return own(id).view();
                },
                view -> Answer.Content.created(path + "/" + view.id(), 0, view));
    }

    /** How far a file has come. */
    public Response one(UUID id) {
        return shown(own(id).view());
    }

    private Response shown(UploadJson.View view) {
        return Response.fromResponse(reads.document(view))
                .header(OFFSET, view.received())
                .build();
    }

    /** Takes the next bytes of a file. */
    public Response add(UUID id, Long offset, InputStream body) {
        UploadJson.View upload = own(id).view();
        if (upload.importId() != null) {
            throw new Refused(UploadRefusal.FINISHED, upload.importId());
        }
        if (offset == null) {
            throw new Refused(UploadRefusal.OFFSET_MISSING);
        }
        long at = offset;
        for (byte[] piece = next(body); piece.length > 0; piece = next(body)) {
            if (at + piece.length > upload.bytes()) {
                throw new Refused(UploadRefusal.TOO_MANY_BYTES, upload.bytes());
            }
            if (!table.keep(id, at, piece, clock.instant())) {
                throw new Refused(UploadRefusal.OFFSET_ELSEWHERE, own(id).view().received());
            }
            at += piece.length;
        }
        return one(id);
    }

    private static byte[] next(InputStream body) {
        try {
            return body.readNBytes(PIECE_BYTES);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /**
     * Hands a complete file over to be imported, as if it had come in one piece. Of several calls at once one does so;
     * the others are refused as if it were done, and may ask again if it fails. Only this process knows that it reads
     * the file: when it dies, nothing has to be undone.
     *
     * @param importsPath the address of the imports
     */
    public Response finish(UUID id, String importsPath) {
        whole(id);
        if (!beingRead.add(id)) {
            throw new Refused(UploadRefusal.FINISHED);
        }
        try {
            Upload upload = whole(id);
            UploadJson.View view = upload.view();
            return imports.bring(
                    new Imports.Brought(importsPath, view.kind(), view.dryRun(), upload.mediaType()),
                    table.content(id, () -> finished(id)),
                    begun -> handOver(id, begun));
        } finally {
            beingRead.remove(id);
        }
    }

    /** The caller's own upload, of which nothing is missing and which was not handed over. */
    private Upload whole(UUID id) {
        Upload upload = own(id);
        UploadJson.View view = upload.view();
        if (view.importId() != null) {
            throw new Refused(UploadRefusal.FINISHED, view.importId());
        }
        if (view.received() < view.bytes()) {
            throw new Refused(UploadRefusal.INCOMPLETE, view.received(), view.bytes());
        }
        return upload;
    }

    /**
     * In the transaction that begins the import. The row of the upload is locked from here on, so that of two instances
     * that have read the file one begins the import, and the other is judged by its outcome.
     */
    private void handOver(UUID id, UUID begun) {
        if (!table.handOver(id, begun)) {
            throw finished(id);
        }
    }

    private Refused finished(UUID id) {
        return new Refused(UploadRefusal.FINISHED, own(id).view().importId());
    }

    private Upload own(UUID id) {
        return table.own(callers.get().subject(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
