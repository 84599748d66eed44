package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.Keys;

/** What is sealed of elders, and by which indexes they are found; the places are those of {@link ElderSecrets}. */
@ApplicationScoped
class ElderSealedTables implements SealedTables {
    private static final String ELDER = "elder_id";
    private final BlindIndex numbers;
    private final BlindIndex identifiers;
    private final BlindIndex likenesses;
    private final Clock clock;

    ElderSealedTables(Keys keys, Clock clock) {
        this.numbers = keys.blindIndex(ElderSecrets.NUMBER_INDEX);
        this.identifiers = keys.blindIndex(ElderSecrets.IDENTIFIER_INDEX);
        this.likenesses = keys.blindIndex(ElderSecrets.LIKENESS_INDEX);
        this.clock = clock;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(
                SealedTable.of(ElderSecrets.TABLE, "id")
                        .sealed(ElderSecrets.NAME, ElderSecrets.CITIZEN_ID, ElderSecrets.PHONE)
                        .sealed("proposed_name_sealed", within(ElderSecrets.TABLE, ElderSecrets.NAME, "id"))
                        .sealed("proposed_phone_sealed", within(ElderSecrets.TABLE, ElderSecrets.PHONE, "id"))
                        .indexed("citizen_id_index", numbers, ElderSealedTables::number)
                        .indexed("open_index", numbers, ElderSealedTables::number)
                        .indexed("likeness_index", row -> likenesses.current(likeness(row))),
                SealedTable.of("elder_former_number", "id")
                        .beside(ELDER)
                        .sealed(ElderSecrets.CITIZEN_ID, within(ElderSecrets.TABLE, ElderSecrets.CITIZEN_ID, ELDER)),
                SealedTable.of(ElderSecrets.GROUPS, "id")
                        .beside(ELDER)
                        .sealed(ElderSecrets.DOCUMENT, within(ElderSecrets.GROUPS, ElderSecrets.DOCUMENT, ELDER)),
                SealedTable.of(ElderSecrets.LONG_TERM_CARE, "id")
                        .beside(ELDER)
                        .sealed(
                                ElderSecrets.DOCUMENT,
                                within(ElderSecrets.LONG_TERM_CARE, ElderSecrets.DOCUMENT, ELDER)),
                SealedTable.of(ElderSecrets.ASSESSMENTS, "id")
                        .beside(ELDER)
                        .sealed(ElderSecrets.FACTS, within(ElderSecrets.ASSESSMENTS, ElderSecrets.FACTS, ELDER)),
                SealedTable.of(ElderSecrets.CHANGES, "id").sealed("before_sealed", "after_sealed"),
                SealedTable.of(ElderSecrets.IDENTIFIERS, "id")
                        .beside("kind")
                        .sealed(ElderSecrets.VALUE)
                        .indexed("open_index", this::identifierIndex));
    }

    /** What is bound to the record that it belongs to. */
    private static Function<RowView, Context> within(String table, String column, String id) {
        return row -> Context.of(table, column, row.getColumn(id, UUID.class));
    }

    /** Numbers that records have are found under the same index as there. */
    private byte[] identifierIndex(SealedTable.Opened row) {
        IdentifierKind kind = IdentifierKind.valueOf(row.plain("kind"));
        String value = row.text(ElderSecrets.VALUE);
        boolean withoutCountry = kind == IdentifierKind.PASSPORT && value.indexOf(' ') < 0;
        return kind.isDocumentOfARecord() && !withoutCountry
                ? numbers.current(kind.indexed(value))
                : identifiers.current(kind + " " + value);
    }

    private static String number(SealedTable.Opened row) {
        return IdentityDocument.indexedOf(row.text(ElderSecrets.CITIZEN_ID));
    }

    private String likeness(SealedTable.Opened row) {
        LocalDate today = clock.instant().atZone(Call.CHINA).toLocalDate();
        IdentityDocument document = IdentityDocument.opened(row.text(ElderSecrets.CITIZEN_ID), today);
        return new PersonalData(row.text(ElderSecrets.NAME), document, null).likeness();
    }
}
