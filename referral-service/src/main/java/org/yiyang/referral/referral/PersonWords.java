package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.http.Language;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Keeps, sealed, the words to which somebody agreed on a screen and those with which somebody refused. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PersonWords {
    private static final String TABLE = "person_words";
    private static final String KEEP =
            "insert into person_words (referral_id, occasion, wording_version, language_code, words,"
                    + " said_at) values (?, ?, ?, ?, ?, ?)";
    private static final String READ =
            "select occasion, wording_version, language_code, words, said_at from person_words"
                    + " where referral_id = ? order by said_at, occasion";
    private final Database database;
    private final FieldCipher cipher;
    private final Audit audit;

    PersonWords(Database database, FieldCipher cipher, Audit audit) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** On which occasion something was said. */
    @Schema(name = "ReferralOccasion")
    enum Occasion implements Labelled {
        CONSENT("同意", "Consent"),
        REFUSAL("不同意", "Refusal");

        private final Label label;

        Occasion(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * What was said.
     *
     * @param version of the wording that was agreed to; null for the person's own words
     */
    record Said(Occasion occasion, String version, Language language, String text, Instant at) {}

    void keep(UUID referral, Said said) {
        byte[] sealed = cipher.encrypt(said.text(), Context.of(TABLE, column(said.occasion()), referral));
        database.inUnit(sql -> sql.execute(
                KEEP,
                referral,
                said.occasion().name(),
                said.version(),
                said.language().name(),
                sealed,
                said.at()));
    }

    /** Opens what was said about a referral; the reading is recorded where there is something to read. */
    List<Said> read(Call call, UUID referral) {
        List<Said> all = database.inUnit(sql ->
                sql.select(READ, referral).map(row -> open(referral, row)).list());
        if (!all.isEmpty()) {
            audit.write(call, new Audit.Act("read-words", "referral", referral, Audit.Outcome.READ, null));
        }
        return all;
    }

    private Said open(UUID referral, RowView row) {
        Occasion occasion = Occasion.valueOf(row.getColumn("occasion", String.class));
        return new Said(
                occasion,
                row.getColumn("wording_version", String.class),
                Language.valueOf(row.getColumn("language_code", String.class)),
                cipher.decryptText(row.getColumn("words", byte[].class), Context.of(TABLE, column(occasion), referral)),
                row.getColumn("said_at", Instant.class));
    }

    /** Two rows of one referral must not open in each other's place. */
    private static String column(Occasion occasion) {
        return "words_" + occasion.name();
    }
}
