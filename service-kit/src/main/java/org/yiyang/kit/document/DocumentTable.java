package org.yiyang.kit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/** The table {@code document}; it sees sealed content only. */
@ApplicationScoped
class DocumentTable {
    /** A row with its content as stored. */
    record Row(Document document, byte[] sealed) {}

    private static final String COLUMNS =
            "id, owner_kind, owner_id, name, media_type, size, sha256, uploaded_by," + " uploaded_at";
    private static final String OF_OWNER = " FROM document WHERE owner_kind = ? AND owner_id = ?";

    private final Database database;

    DocumentTable(Database database) {
        this.database = database;
    }

    void insert(Document document, byte[] sealed) {
        String sql = "INSERT INTO document (" + COLUMNS + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, Binary.of(document.id()));
            insert.setString(2, document.owner().kind());
            insert.setBytes(3, Binary.of(document.owner().id()));
            insert.setString(4, document.name());
            insert.setString(5, document.type().mediaType());
            insert.setInt(6, document.size());
            insert.setBytes(7, HexFormat.of().parseHex(document.sha256()));
            insert.setString(8, document.uploadedBy());
            insert.setObject(9, LocalDateTime.ofInstant(document.uploadedAt(), ZoneOffset.UTC));
            insert.setBytes(10, sealed);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    List<Document> of(Owner owner) {
        try (Connection connection = database.anywhere();
                PreparedStatement query =
                        connection.prepareStatement("SELECT " + COLUMNS + OF_OWNER + " ORDER BY id")) {
            query.setString(1, owner.kind());
            query.setBytes(2, Binary.of(owner.id()));
            try (ResultSet rows = query.executeQuery()) {
                List<Document> documents = new ArrayList<>();
                while (rows.next()) {
                    documents.add(document(rows));
                }
                return documents;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    Optional<Row> find(Owner owner, UUID id) {
        try (Connection connection = database.anywhere();
                PreparedStatement query =
                        connection.prepareStatement("SELECT " + COLUMNS + ", content" + OF_OWNER + " AND id = ?")) {
            query.setString(1, owner.kind());
            query.setBytes(2, Binary.of(owner.id()));
            query.setBytes(3, Binary.of(id));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Row(document(rows), rows.getBytes(10))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                Binary.id(row.getBytes(1)),
                new Owner(row.getString(2), Binary.id(row.getBytes(3))),
                row.getString(4),
                DocumentType.named(row.getString(5)),
                row.getInt(6),
                HexFormat.of().formatHex(row.getBytes(7)),
                row.getString(8),
                row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The table document cannot be used", failure);
    }
}
