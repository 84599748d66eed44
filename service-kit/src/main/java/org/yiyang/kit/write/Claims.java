package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** The table of claims: a row is inserted before the effect, so that a second caller waits for the first. */
@ApplicationScoped
class Claims {
    private static final int WAIT_SECONDS = 3;
    private final Database database;
    private final FieldCipher cipher;

    Claims(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * Takes the claim, or finds the answer that was given to it before.
     *
     * @throws Refused if the first request still runs after 3 s, or had another body
     */
    Optional<Answer> take(Claim claim, Instant now) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into write_claim (claim_key, body_hash, claimed_at) values (?, ?, ?)")) {
            insert.setBytes(1, claim.key());
            insert.setBytes(2, claim.body());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
            return Optional.empty();
        } catch (SQLException failure) {
            if (failure.getErrorCode() == Faults.LOCK_TIMEOUT) {
                throw new Refused(KitRefusal.KEY_IN_PROGRESS).retryAfter(WAIT_SECONDS);
            }
            if (failure.getErrorCode() == Faults.DUPLICATE) {
                return answerOf(claim, now);
            }
            throw failure;
        }
    }

    private Optional<Answer> answerOf(Claim claim, Instant now) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement select = connection.prepareStatement(
                        "select body_hash, status, location, etag, answer from write_claim where claim_key = ?")) {
            select.setBytes(1, claim.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Refused(KitRefusal.KEY_IN_PROGRESS).retryAfter(1);
                }
                if (!MessageDigest.isEqual(row.getBytes("body_hash"), claim.body())) {
                    throw new Refused(KitRefusal.KEY_REUSED);
                }
                if (row.getBytes("answer") == null) {
                    return takenOver(connection, claim, now) ? Optional.empty() : answerOf(claim, now);
                }
                byte[] body = cipher.decrypt(row.getBytes("answer"), context(claim));
                return Optional.of(
                        new Answer(row.getInt("status"), row.getString("location"), row.getString("etag"), body));
            }
        }
    }

    /**
     * Takes over a claim without an answer. It is committed with its answer or not at all: one without was left behind by
     * a write that was not whole, and would keep the caller from ever trying again.
     */
    private boolean takenOver(Connection connection, Claim claim, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update write_claim set claimed_at = ? where claim_key = ? and answer is null")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setBytes(2, claim.key());
            return update.executeUpdate() == 1;
        }
    }

    /** Keeps the answer with its claim, encrypted: it may show what only this caller may see. */
    void keep(Claim claim, Answer answer) throws SQLException {
        try (Connection connection = database.inUnit();
                PreparedStatement update = connection.prepareStatement(
                        "update write_claim set status = ?, location = ?, etag = ?, answer = ? where claim_key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setBytes(4, cipher.encrypt(answer.body(), context(claim)));
            update.setBytes(5, claim.key());
            update.executeUpdate();
        }
    }

    private static Context context(Claim claim) {
        return new Context("write_claim", "answer", HexFormat.of().formatHex(claim.key()));
    }
}
