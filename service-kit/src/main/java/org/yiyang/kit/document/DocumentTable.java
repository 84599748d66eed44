package org.yiyang.kit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/** The table {@code document}; it sees sealed content only. */
@ApplicationScoped
class DocumentTable {
    /** A row with its content as stored. */
    record Row(Document document, byte[] sealed) {}

    private static final String COLUMNS =
            "id, owner_kind, owner_id, name, media_type, size, sha256, uploaded_by, uploaded_at";
    private static final String OF_OWNER = " FROM document WHERE owner_kind = ? AND owner_id = ?";

    private final Database database;

    DocumentTable(Database database) {
        this.database = database;
    }

    void insert(Document document, byte[] sealed) {
        database.inUnit(sql -> sql.execute(
                "INSERT INTO document (" + COLUMNS + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                document.owner().kind(),
                document.owner().id(),
                document.name(),
                document.type().mediaType(),
                document.size(),
                HexFormat.of().parseHex(document.sha256()),
                document.uploadedBy(),
                document.uploadedAt(),
                sealed));
    }

    List<Document> of(String kind, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        String select = "SELECT " + COLUMNS + " FROM document WHERE owner_kind = ? AND owner_id IN "
                + Binary.marks(owners) + " ORDER BY id";
        List<Object> values = new ArrayList<>(List.of(kind));
        values.addAll(Binary.padded(owners));
        return database.anywhere(sql -> sql.select(select, values.toArray())
                .map(DocumentTable::document)
                .list());
    }

    Optional<Row> find(Owner owner, UUID id) {
        String select = "SELECT " + COLUMNS + ", content" + OF_OWNER + " AND id = ?";
        return database.anywhere(sql -> sql.select(select, owner.kind(), owner.id(), id)
                .map(row -> new Row(document(row), row.getColumn("content", byte[].class)))
                .findOne());
    }

    private static Document document(RowView row) {
        return new Document(
                row.getColumn("id", UUID.class),
                new Owner(row.getColumn("owner_kind", String.class), row.getColumn("owner_id", UUID.class)),
                row.getColumn("name", String.class),
                DocumentType.named(row.getColumn("media_type", String.class)),
                row.getColumn("size", Integer.class),
                HexFormat.of().formatHex(row.getColumn("sha256", byte[].class)),
                row.getColumn("uploaded_by", String.class),
                row.getColumn("uploaded_at", Instant.class));
    }
}
