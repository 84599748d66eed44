package org.yiyang.kit.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.KeyFolder;
import org.yiyang.kit.tables.KitDatabase;

/** Two instances that hand the same file over. */
class UploadTableIT {
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
    private static final String SUBJECT = "agent";
    private static final Refused GONE = new Refused(UploadRefusal.FINISHED);
    private final KitDatabase database = KitDatabase.start();
    private final FieldCipher cipher;
    private final UploadTable table;

    UploadTableIT(@TempDir Path keys) {
        this.cipher = new KeyFolder(keys).cipher();
        this.table = table(database.doors());
    }

    private UploadTable table(Database doors) {
        return new UploadTable(doors, cipher);
    }

    private UUID uploaded(byte[]... parts) {
        UUID id = Ids.next();
        long bytes = 0;
        for (byte[] part : parts) {
            bytes += part.length;
        }
        table.insert(id, new UploadJson.Begin("elders", false, "text/csv", bytes), SUBJECT, AT);
        long at = 0;
        for (byte[] part : parts) {
            try (KitDatabase.Transaction unit = database.begin()) {
                assertTrue(table(unit.database()).keep(id, at, part, AT));
                unit.commit();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            at += part.length;
        }
        return id;
    }

    private UUID importOf(UUID upload) {
        return table.own(SUBJECT, upload).orElseThrow().view().importId();
    }

    @Test
    void aFileIsReadPartByPart() throws IOException {
        UUID id = uploaded(new byte[] {1, 2}, new byte[] {3});
        assertArrayEquals(new byte[] {1, 2, 3}, table.content(id, () -> GONE).readAllBytes());
    }

    @Test
    void anotherInstanceGoesOnWhereOneWasCutOff() throws IOException {
        UUID id = Ids.next();
        table.insert(id, new UploadJson.Begin("institutions", false, "text/csv", 3L), SUBJECT, AT);
        UploadTable other = table(database.doors());
        assertTrue(table.keep(id, 0, new byte[] {1, 2}, AT));
        assertFalse(other.keep(id, 0, new byte[] {9, 9}, AT));
        long received = other.own(SUBJECT, id).orElseThrow().view().received();
        assertTrue(other.keep(id, received, new byte[] {3}, AT));
        assertArrayEquals(new byte[] {1, 2, 3}, other.content(id, () -> GONE).readAllBytes());
    }

    @Test
    void whoStillReadsWhatAnotherHasHandedOverIsToldSo() throws IOException {
        UUID id = uploaded(new byte[] {1, 2}, new byte[] {3});
        InputStream content = table.content(id, () -> GONE);
        assertEquals(1, content.read());
        assertTrue(table.handOver(id, Ids.next()));
        assertSame(GONE, assertThrows(Refused.class, content::readAllBytes));
        assertSame(GONE, assertThrows(Refused.class, () -> table.content(id, () -> GONE)));
    }

    @Test
    void whoComesSecondWaitsForTheFirstAndBeginsNothing() throws SQLException {
        UUID id = uploaded(new byte[] {1});
        UUID first = Ids.next();
        CompletableFuture<Boolean> second;
        try (KitDatabase.Transaction unit = database.begin()) {
            assertTrue(table(unit.database()).handOver(id, first));
            second = CompletableFuture.supplyAsync(() -> table.handOver(id, Ids.next()));
            unit.commit();
        }
        assertFalse(second.join());
        assertEquals(first, importOf(id));
    }

    @Test
    void whoDiesBeforeTheImportIsThereLeavesTheUploadAsItWas() throws SQLException, IOException {
        UUID id = uploaded(new byte[] {1});
        try (KitDatabase.Transaction dies = database.begin()) {
            assertTrue(table(dies.database()).handOver(id, Ids.next()));
        }
        assertNull(importOf(id));
        assertArrayEquals(new byte[] {1}, table.content(id, () -> GONE).readAllBytes());
        assertTrue(table.handOver(id, Ids.next()));
    }
}
