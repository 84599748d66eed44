package org.yiyang.insurance.bureau.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** What was answered to which message, sealed, for seven days: a repeated message is answered the same and does nothing. */
@ApplicationScoped
class ReplyTable {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String INSERT = "insert into bureau_reply (id, client, msgid, body_hash, reply_sealed,"
            + " replied_at) values (?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select id, body_hash, reply_sealed from bureau_reply where client = ? and msgid = ?";
    private static final String FORGET = "delete from bureau_reply where replied_at < ? limit 100";
    private static final ObjectMapper JSON = EventStates.tolerant();
    private final Database database;
    private final FieldCipher cipher;

    ReplyTable(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Kept(UUID id, byte[] hash, byte[] sealed) {}

    /**
     * The answer that was given to this message before.
     *
     * @throws Refused if the id was used for another message
     */
    Optional<BureauJson.Reply> before(Call call, BureauJson.Request asked) {
        Optional<Kept> kept =
                database.inUnit(sql -> sql.select(FIND, call.caller().client(), asked.msgid())
                        .map(row -> new Kept(
                                row.getColumn("id", UUID.class),
                                row.getColumn("body_hash", byte[].class),
                                row.getColumn("reply_sealed", byte[].class)))
                        .findFirst());
        if (kept.isPresent() && !MessageDigest.isEqual(kept.get().hash(), hash(asked))) {
            throw new Refused(BureauRefusal.MESSAGE_ID_USED);
        }
        return kept.map(this::opened);
    }

    private BureauJson.Reply opened(Kept kept) {
        try {
            return JSON.readValue(cipher.decrypt(kept.sealed(), place(kept.id())), BureauJson.Reply.class);
        } catch (IOException damaged) {
            throw new IllegalStateException("a kept answer of the bureau cannot be read", damaged);
        }
    }

    /** Keeps an answer; of two at once of the same message the second begins again and finds it. */
    void keep(Call call, BureauJson.Request asked, BureauJson.Reply reply) {
        UUID id = Ids.next();
        byte[] sealed = cipher.encrypt(written(reply), place(id));
        database.inUnit(sql -> {
            sql.execute(INSERT, id, call.caller().client(), asked.msgid(), hash(asked), sealed, call.now());
            return sql.execute(FORGET, call.now().minus(KEPT));
        });
    }

    private static Context place(UUID id) {
        return Context.of("bureau_reply", "reply_sealed", id);
    }

    private static byte[] hash(BureauJson.Request asked) {
        return DigestUtils.sha256(written(asked));
    }

    private static byte[] written(Object message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a message of the bureau cannot be rendered", unrenderable);
        }
    }
}
