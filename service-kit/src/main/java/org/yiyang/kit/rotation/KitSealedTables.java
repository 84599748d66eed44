package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.secret.Context;

/** What every service seals: papers, files that are being read, and the answers of repeated calls. */
@ApplicationScoped
class KitSealedTables implements SealedTables {
    /** A paper has up to five megabytes, a chunk of a file about one. */
    private static final int LARGE_AT_ONCE = 4;

    @Override
    public List<SealedTable> tables() {
        return List.of(
                SealedTable.of("document", "id").sealed("content").rowsAtOnce(LARGE_AT_ONCE),
                SealedTable.of("bulk_chunk", "import_id")
                        .keyed("first_row", Integer.class)
                        .sealed("content", KitSealedTables::chunk)
                        .rowsAtOnce(LARGE_AT_ONCE),
                SealedTable.of("bulk_part", "upload_id")
                        .keyed("first_byte", Long.class)
                        .sealed("content", KitSealedTables::part)
                        .rowsAtOnce(LARGE_AT_ONCE),
                SealedTable.of("write_claim", "claim_key").sealed("answer", KitSealedTables::answer));
    }

    private static Context chunk(RowView row) {
        return new Context(
                "bulk_chunk",
                "content",
                row.getColumn("import_id", UUID.class) + "/" + row.getColumn("first_row", Integer.class));
    }

    private static Context part(RowView row) {
        return new Context(
                "bulk_part",
                "content",
                row.getColumn("upload_id", UUID.class) + "/" + row.getColumn("first_byte", Long.class));
    }

    private static Context answer(RowView row) {
        String claim = HexFormat.of().formatHex(row.getColumn("claim_key", byte[].class));
        return new Context("write_claim", "answer", claim);
    }
}
