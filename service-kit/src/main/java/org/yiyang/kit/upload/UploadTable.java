package org.yiyang.kit.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** The table of files that come in parts, and of their parts, which are sealed. */
@ApplicationScoped
class UploadTable {
    private static final String INSERT = "insert into bulk_upload (id, kind, dry_run, media_type, total_bytes,"
            + " received_bytes, subject, created_at) values (?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String RECEIVED =
            "update bulk_upload set received_bytes = ? where id = ? and received_bytes = ? and import_id is null";
    private static final String PART =
            "insert into bulk_part (upload_id, first_byte, content, stored_at) values (?, ?, ?, ?)";
    private final Database database;
    private final FieldCipher cipher;

    UploadTable(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** One file as it has come so far. */
    record Upload(UploadJson.View view, String mediaType) {}

    void insert(UUID id, UploadJson.Begin asked, String subject, Instant at) {
        database.inUnit(sql -> sql.execute(
                INSERT,
                id,
                asked.kind(),
                Boolean.TRUE.equals(asked.dryRun()),
                asked.mediaType(),
                asked.bytes(),
                subject,
                at));
    }

    Optional<Upload> own(String subject, UUID id) {
        return database.anywhere(
                sql -> sql.select("select * from bulk_upload where subject = ? and id = ?", subject, id)
                        .map(UploadTable::read)
                        .findFirst());
    }

    private static Upload read(RowView row) {
        return new Upload(
                new UploadJson.View(
                        row.getColumn("id", UUID.class),
                        row.getColumn("kind", String.class),
                        row.getColumn("dry_run", Boolean.class),
                        row.getColumn("total_bytes", Long.class),
                        row.getColumn("received_bytes", Long.class),
                        row.getColumn("created_at", Instant.class),
                        row.getColumn("import_id", UUID.class)),
                row.getColumn("media_type", String.class));
    }

    /** Keeps a part; false if the file has come to another byte meanwhile. */
    boolean keep(UUID id, long first, byte[] part, Instant at) {
        byte[] sealed = cipher.encrypt(part, place(id, first));
        return database.alone(connection -> connection.inTransaction(sql -> {
            boolean next = sql.execute(RECEIVED, first + part.length, id, first) == 1;
            return next && sql.execute(PART, id, first, sealed, at) == 1;
        }));
    }

    /**
     * The whole file; of its parts one is in memory at a time.
     *
     * @param gone what is thrown when a part is there no more, since another has handed the file over meanwhile
     */
    InputStream content(UUID id, Supplier<Refused> gone) {
        List<Long> parts = database.anywhere(
                sql -> sql.select("select first_byte from bulk_part where upload_id = ? order by first_byte", id)
                        .mapTo(Long.class)
                        .list());
        if (parts.isEmpty()) {
            throw gone.get();
        }
        Iterator<Long> each = parts.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(id, each.next()).orElseThrow(gone));
            }
        });
    }

    private Optional<byte[]> part(UUID id, long first) {
        String select = "select content from bulk_part where upload_id = ? and first_byte = ?";
        return database.anywhere(
                        sql -> sql.select(select, id, first).mapTo(byte[].class).findOne())
                .map(stored -> cipher.decrypt(stored, place(id, first)));
    }

    /**
     * Notes in the running transaction to which import it is handed over; the parts are needed no more.
     *
     * @return false if it was handed over already
     */
    boolean handOver(UUID id, UUID to) {
        return database.inUnit(sql -> {
            boolean first =
                    sql.execute("update bulk_upload set import_id = ? where id = ? and import_id is null", to, id) == 1;
            if (first) {
                sql.execute("delete from bulk_part where upload_id = ?", id);
            }
            return first;
        });
    }

    private static Context place(UUID id, long first) {
        return new Context("bulk_part", "content", id + "/" + first);
    }
}
