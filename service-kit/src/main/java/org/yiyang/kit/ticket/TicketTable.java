package org.yiyang.kit.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.write.Chore;

/**
 * The tickets that were given and not used: of each its hash and, sealed, the token of whoever asked. Taking one deletes it, so
 * that it opens once at whichever instance.
 */
@ApplicationScoped
class TicketTable implements SealedTables, RetentionRules, Chore {
    static final Duration GOOD_FOR = Duration.ofSeconds(60);
    private static final String TABLE = "stream_ticket";
    private static final int TICKET_BYTES = 32;
    private static final int AT_ONCE = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSERT = "insert into stream_ticket (ticket_hash, token, good_until) values (?, ?, ?)";
    private final Database database;
    private final FieldCipher cipher;

    TicketTable(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A new ticket that stands for a token. */
    String give(String token, Instant expiresAt) {
        byte[] bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] hash = Answer.sha256(bytes);
        database.inUnit(sql -> sql.execute(INSERT, hash, cipher.encrypt(token, place(hash)), expiresAt));
        return ticket;
    }

    /** The token that a ticket stands for; it is used up then. */
    Optional<String> take(String ticket, Instant now) {
        byte[] hash = Answer.sha256(decoded(ticket));
        return database.alone(connection -> connection.inTransaction(sql -> {
            Optional<byte[]> sealed = sql.select(
                            "select token from stream_ticket where ticket_hash = ? and good_until > ? for update",
                            hash,
                            now)
                    .mapTo(byte[].class)
                    .findOne();
            sql.execute("delete from stream_ticket where ticket_hash = ?", (Object) hash);
            return sealed.map(token -> cipher.decryptText(token, place(hash)));
        }));
    }

    private static byte[] decoded(String ticket) {
        try {
            return Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static Context place(byte[] hash) {
        return new Context(TABLE, "token", Base64.getEncoder().encodeToString(hash));
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(TABLE, "ticket_hash").sealed("token", TicketTable::place));
    }

    private static Context place(RowView row) {
        return place(row.getColumn("ticket_hash", byte[].class));
    }

    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("STREAM_TICKET", "推送流入场凭证", "Tickets for streams")
                .tables(TABLE)
                .law("个人信息保护法 art. 19")
                .sweptAfter(PeriodStart.ENTRY, 1));
    }

    /** Forgets those that nobody used. */
    @Override
    public boolean doPart(Call call) {
        String delete = "delete from stream_ticket where good_until < ? limit ?";
        return database.inUnit(sql -> sql.execute(delete, call.now(), AT_ONCE)) == AT_ONCE;
    }
}
