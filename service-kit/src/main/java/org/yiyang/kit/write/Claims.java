package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
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
     * @throws Refused if the first request still runs after 3 s, or was another one, or its caller had other rights
     */
    Optional<Answer> take(Claim claim, Instant now) {
        String insert = "insert into write_claim (claim_key, body_hash, claimed_at) values (?, ?, ?)";
        try {
            database.inUnit(sql -> sql.execute(insert, claim.key(), claim.request(), now));
            return Optional.empty();
        } catch (UnableToExecuteStatementException failure) {
            return switch (Faults.code(failure)) {
                case Faults.LOCK_TIMEOUT -> throw new Refused(KitRefusal.KEY_IN_PROGRESS).retryAfter(WAIT_SECONDS);
                case Faults.DUPLICATE -> database.inUnit(sql -> answerOf(sql, claim, now));
                default -> throw failure;
            };
        }
    }

    private Optional<Answer> answerOf(Handle sql, Claim claim, Instant now) {
        String select = "select body_hash, status, location, etag, answer from write_claim where claim_key = ?";
        Kept kept = sql.select(select, claim.key())
                .map(Kept::of)
                .findOne()
                .orElseThrow(() -> new Refused(KitRefusal.KEY_IN_PROGRESS).retryAfter(1));
        if (!MessageDigest.isEqual(kept.request(), claim.request())) {
            throw new Refused(KitRefusal.KEY_REUSED);
        }
        if (kept.body() == null) {
            return takenOver(sql, claim, now) ? Optional.empty() : answerOf(sql, claim, now);
        }
        byte[] body = cipher.decrypt(kept.body(), context(claim));
        return Optional.of(new Answer(kept.status(), kept.location(), kept.etag(), body));
    }

    /** A claim as it stands, with its answer once there is one. */
    private record Kept(byte[] request, Integer status, String location, String etag, byte[] body) {
        static Kept of(RowView row) {
            return new Kept(
                    row.getColumn("body_hash", byte[].class),
                    row.getColumn("status", Integer.class),
                    row.getColumn("location", String.class),
                    row.getColumn("etag", String.class),
                    row.getColumn("answer", byte[].class));
        }
    }

    /**
     * Takes over a claim without an answer. It is committed with its answer or not at all: one without was left behind by
     * a write that was not whole, and would keep the caller from ever trying again.
     */
    private static boolean takenOver(Handle sql, Claim claim, Instant now) {
        String update = "update write_claim set claimed_at = ? where claim_key = ? and answer is null";
        return sql.execute(update, now, claim.key()) == 1;
    }

    /** Keeps the answer with its claim, encrypted: it may show what only this caller may see. */
    void keep(Claim claim, Answer answer) {
        database.inUnit(sql -> sql.execute(
                "update write_claim set status = ?, location = ?, etag = ?, answer = ? where claim_key = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                cipher.encrypt(answer.body(), context(claim)),
                claim.key()));
    }

    private static Context context(Claim claim) {
        return new Context("write_claim", "answer", HexFormat.of().formatHex(claim.key()));
    }
}
