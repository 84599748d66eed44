package org.yiyang.kit.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.KeyFolder;
import org.yiyang.kit.tables.KitDatabase;

class DocumentsIT {
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final Owner OWNER = new Owner("agreement", UUID.fromString("0193f5a0-0000-7000-8000-000000000001"));
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final byte[] PDF = "%PDF-1.7 of an agreement".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private KitDatabase.Transaction transaction;
    private Documents documents;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        documents = new Documents(new DocumentTable(transaction.database()), new KeyFolder(folder).cipher());
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @Test
    void whatIsStoredOpensAgainAndIsListed() {
        Document stored = store("../协议.PDF", PDF);

        OpenDocument open = documents.open(OWNER, stored.id());
        assertArrayEquals(PDF, open.content());
        assertEquals(stored, open.document());
        assertEquals(List.of(stored), documents.of(OWNER));
        assertEquals(
                new Document(
                        stored.id(),
                        OWNER,
                        "协议.pdf",
                        DocumentType.PDF,
                        24,
                        "57dd065f79c0104e7a4241ef0cfc29ef8155182f63448639aa3ca43a535de2b1",
                        "manager-1",
                        NOW),
                stored);
    }

    @Test
    void documentsAreListedOldestFirst() {
        Document first = store("1.pdf", PDF);
        Document second = store("2.pdf", PDF);

        assertEquals(List.of(first, second), documents.of(OWNER));
    }

    @Test
    void theTableHoldsNothingReadable() throws SQLException {
        store("协议.pdf", PDF);

        try (Statement statement = transaction.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT content FROM document")) {
            row.next();
            String stored = new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
            assertFalse(stored.contains("agreement"));
            assertEquals(1 + 1 + 2 + 12 + PDF.length + 16, stored.length());
        }
    }

    @Test
    void contentSwappedBetweenRowsDoesNotOpen() throws SQLException {
        Document first = store("1.pdf", PDF);
        store("2.pdf", "%PDF-1.7 forged".getBytes(StandardCharsets.US_ASCII));
        try (Statement statement = transaction.connection().createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("UPDATE document a JOIN document b ON b.name = '2.pdf'"
                            + " SET a.content = b.content WHERE a.name = '1.pdf'"));
        }

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> documents.open(OWNER, first.id()));
        assertEquals("The value in document.content does not belong there or is damaged", refused.getMessage());
    }

    @Test
    void anotherOwnersDocumentIsNotFound() {
        Document stored = store("协议.pdf", PDF);

        for (Owner other : List.of(new Owner("agreement", UUID.randomUUID()), new Owner("referral", OWNER.id()))) {
            Refused refused = assertThrows(Refused.class, () -> documents.open(other, stored.id()));
            assertEquals(KitRefusal.NOT_FOUND, refused.refusal());
            assertEquals(List.of(), documents.of(other));
        }
    }

    @Test
    void exactlyFiveMegabytesAreTakenAndNotOneByteMore() {
        byte[] largest = Arrays.copyOf(PDF, MAX_BYTES);
        Document stored = store("plan.pdf", largest);
        assertArrayEquals(largest, documents.open(OWNER, stored.id()).content());

        Refused refused = assertThrows(Refused.class, () -> store("plan.pdf", Arrays.copyOf(PDF, MAX_BYTES + 1)));
        assertEquals(DocumentRefusal.TOO_LARGE, refused.refusal());
    }

    @Test
    void nothingMoreIsReadOfAStreamWithoutEnd() {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });

        Refused refused = assertThrows(Refused.class, () -> documents.store(upload("plan.pdf"), endless));
        assertEquals(DocumentRefusal.TOO_LARGE, refused.refusal());
    }

    @Test
    void emptyBrokenAndOtherContentIsRefused() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });

        assertEquals(DocumentRefusal.EMPTY, refusal(new ByteArrayInputStream(new byte[0])));
        assertEquals(DocumentRefusal.INTERRUPTED, refusal(broken));
        assertEquals(
                DocumentRefusal.TYPE, refusal(new ByteArrayInputStream("<html>".getBytes(StandardCharsets.US_ASCII))));
        assertEquals(List.of(), documents.of(OWNER));
    }

    private Object refusal(InputStream content) {
        return assertThrows(Refused.class, () -> documents.store(upload("x.pdf"), content))
                .refusal();
    }

    private Document store(String name, byte[] content) {
        return documents.store(upload(name), new ByteArrayInputStream(content));
    }

    private static Upload upload(String name) {
        return new Upload(OWNER, name, "manager-1", NOW);
    }
}
