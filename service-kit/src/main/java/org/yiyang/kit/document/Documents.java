package org.yiyang.kit.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Takes, lists and opens the documents of an owner, whom the caller has been allowed to see before. */
@ApplicationScoped
public class Documents {
    public static final int MAX_MEGABYTES = 5;

    private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

    private final DocumentTable table;
    private final FieldCipher cipher;

    Documents(DocumentTable table, FieldCipher cipher) {
        this.table = table;
        this.cipher = cipher;
    }

    /** Reads the stream up to the limit, looks at what it is, and stores it sealed; the stream stays open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Document store(Upload upload, InputStream stream) {
        byte[] content = read(stream);
        DocumentType type = DocumentType.of(content).orElseThrow(() -> new Refused(DocumentRefusal.TYPE, typesTaken()));
        Document document = new Document(
                Ids.next(),
                upload.owner(),
                DocumentName.clean(upload.name(), type),
                type,
                content.length,
                DigestUtils.sha256Hex(content),
                upload.by(),
                upload.at());
        table.insert(document, cipher.encrypt(content, place(document.id())));
        return document;
    }

    /** The owner's documents, oldest first. */
    public List<Document> of(Owner owner) {
        return table.of(owner.kind(), List.of(owner.id()));
    }

    /** The documents of several owners of a kind by owner, read at once; owners without any are missing. */
    public Map<UUID, List<Document>> of(String kind, Collection<UUID> owners) {
        return table.of(kind, owners).stream()
                .collect(Collectors.groupingBy(document -> document.owner().id()));
    }

    /** Opens one of the owner's documents; another owner's is not found. */
    public OpenDocument open(Owner owner, UUID id) {
        DocumentTable.Row row = table.find(owner, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        return new OpenDocument(row.document(), cipher.decrypt(row.sealed(), place(id)));
    }

    private static byte[] read(InputStream stream) {
        byte[] content;
        try {
            content = stream.readNBytes(MAX_BYTES + 1);
        } catch (IOException broken) {
            throw new Refused(DocumentRefusal.INTERRUPTED);
        }
        if (content.length == 0) {
            throw new Refused(DocumentRefusal.EMPTY);
        }
        if (content.length > MAX_BYTES) {
            throw new Refused(DocumentRefusal.TOO_LARGE, MAX_MEGABYTES);
        }
        return content;
    }

    private static Context place(UUID id) {
        return Context.of("document", "content", id);
    }

    private static String typesTaken() {
        return Arrays.stream(DocumentType.values()).map(DocumentType::name).collect(Collectors.joining(", "));
    }
}
