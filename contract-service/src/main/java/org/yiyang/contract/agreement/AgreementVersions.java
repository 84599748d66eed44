package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Every content that a party has offered, in its order: none is overwritten by the next. */
@ApplicationScoped
class AgreementVersions {
    private static final String INSERT = "insert into agreement_version (id, agreement_id, number, verb, offered_by,"
            + " content, content_hash, made_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST = "select coalesce(max(number), 0) from agreement_version where agreement_id = ?";
    private static final String SELECT = "select number, verb, offered_by, content, content_hash, made_at"
            + " from agreement_version where agreement_id = ? order by number limit 1000";
    private final Database database;
    private final AgreementRepository repository;

    AgreementVersions(Database database, AgreementRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** One of them. */
    private record Version(int number, String verb, Side by, ContentFields content, String hash, Instant at) {
        static Version of(RowView row) {
            return new Version(
                    row.getColumn("number", Integer.class),
                    row.getColumn("verb", String.class),
                    Side.valueOf(row.getColumn("offered_by", String.class)),
                    ContentFields.read(row.getColumn("content", String.class)),
                    row.getColumn("content_hash", String.class),
                    row.getColumn("made_at", Instant.class));
        }
    }

    /**
     * A version, and how it differs from the one before.
     *
     * @param verb by which it came
     * @param changed empty for the first
     */
    @Schema(name = "AgreementVersion")
    record View(
            int number,
            String verb,
            Side offeredBy,
            String contentHash,
            @NotNull Instant at,
            List<ContentFields.Changed> changed) {}

    /** All of an agreement, oldest first. */
    @Schema(name = "AgreementVersionList")
    record Listed(List<View> items) {}

    /** Two of them, field by field. */
    @Schema(name = "AgreementComparison")
    record Comparison(int from, int to, List<ContentFields.Changed> changed) {}

    /** Keeps the content of an agreement as it stands now. */
    void keep(Call call, String verb, Agreement agreement) {
        ContentFields fields = ContentFields.of(agreement.content(), agreement.annexes());
        database.inUnit(sql -> {
            int last = sql.select(LAST, agreement.id()).mapTo(Integer.class).one();
            return sql.execute(
                    INSERT,
                    Ids.next(),
                    agreement.id(),
                    last + 1,
                    verb,
                    agreement.offeredBy(),
                    fields.text(),
                    fields.hash(),
                    call.now());
        });
    }

    Listed list(Call call, UUID agreement) {
        List<View> shown = new ArrayList<>();
        ContentFields before = null;
        for (Version version : versions(call, agreement)) {
            List<ContentFields.Changed> changed = before == null ? List.of() : before.changedTo(version.content());
            shown.add(new View(version.number(), version.verb(), version.by(), version.hash(), version.at(), changed));
            before = version.content();
        }
        return new Listed(shown);
    }

    Comparison compare(Call call, UUID agreement, int from, int to) {
        List<Version> versions = versions(call, agreement);
        return new Comparison(
                from,
                to,
                numbered(versions, from)
                        .content()
                        .changedTo(numbered(versions, to).content()));
    }

    private static Version numbered(List<Version> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private List<Version> versions(Call call, UUID agreement) {
        UUID visible = repository
                .find(call.scope(), agreement)
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND))
                .id();
        return database.anywhere(
                sql -> sql.select(SELECT, visible).map(Version::of).list());
    }
}
