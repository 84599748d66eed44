package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.person.OneTimeCode;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.Keys;

/**
 * The codes with which society and the persons served score, once each. Only a keyed hash of a code is kept, and that only
 * until it is used: no score leads back to a code.
 */
@ApplicationScoped
class ReviewCodes {
    /** So many codes a party can be given for one review. */
    static final int MOST = 5000;

    private static final String INSERT =
            "insert into annual_review_code (id, review_id, party, code_hash) values (?, ?, ?, ?)";
    private static final String OPEN = "select id, review_id, party from annual_review_code where code_hash in ";
    private static final String ANSWER =
            "update annual_review_code set score = ?, code_hash = null where id = ? and code_hash is not null";
    private static final String END =
            "update annual_review_code set code_hash = null where review_id = ? and code_hash is not null";
    private static final String TALLY = "select review_id, party, count(*) as issued, count(score) as answered,"
            + " coalesce(sum(score), 0) as points from annual_review_code where review_id in ";
    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final BlindIndex index;

    ReviewCodes(Database database, Keys keys) {
        this.database = database;
        this.index = keys.blindIndex("annual-review.code");
    }

    /** An answer that was taken, and of which review it is. */
    record Taken(UUID review, ReviewParty party) {}

    /** New codes; what is returned is shown nowhere else and never again. */
    List<String> issue(UUID review, ReviewParty party, int number) {
        int before = tallies(List.of(review)).getOrDefault(review, List.of()).stream()
                .filter(tally -> tally.party() == party)
                .mapToInt(ReviewTally::issued)
                .sum();
        if (before + number > MOST) {
            throw new Refused(ReviewRefusal.CODES_TOO_MANY, MOST, before).at("/number");
        }
        List<String> codes = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            OneTimeCode code = OneTimeCode.drawn(random);
            rows.add(new Object[] {Ids.next(), review, party, index.current(code.signs())});
            codes.add(code.printed());
        }
        database.inUnit(sql -> {
            BatchedRows.insert(sql, INSERT, rows);
            return null;
        });
        return codes;
    }

    /** Takes the one answer of a code; empty, after the same two steps, for one that is unknown, used or over. */
    Optional<Taken> answer(OneTimeCode code, int score) {
        List<byte[]> hashes = index.candidates(code.signs());
        return database.inUnit(sql -> {
            Optional<Open> open = sql.select(
                            OPEN + Binary.marks(hashes), Binary.padded(hashes).toArray())
                    .map(Open::of)
                    .findFirst();
            return open.filter(one -> sql.execute(ANSWER, score, one.id()) == 1).map(Open::taken);
        });
    }

    private record Open(UUID id, Taken taken) {
        static Open of(RowView row) {
            return new Open(
                    row.getColumn("id", UUID.class), new Taken(row.getColumn("review_id", UUID.class), party(row)));
        }
    }

    /**
     * Ends the codes of a review that nobody has used, and waits for those with which somebody is answering: what is
     * counted after this is all there will be.
     */
    void end(UUID review) {
        database.inUnit(sql -> sql.execute(END, review));
    }

    /** What has come of the codes of some reviews, read at once; a review without codes is missing. */
    Map<UUID, List<ReviewTally>> tallies(Collection<UUID> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        String text = TALLY + Binary.marks(reviews) + " group by review_id, party order by party desc";
        return database
                .anywhere(sql -> sql.select(text, Binary.padded(reviews).toArray())
                        .map(row -> Map.entry(row.getColumn("review_id", UUID.class), tally(row)))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ReviewTally tally(RowView row) {
        return new ReviewTally(
                party(row),
                row.getColumn("issued", Integer.class),
                row.getColumn("answered", Integer.class),
                row.getColumn("points", Long.class));
    }

    private static ReviewParty party(RowView row) {
        return ReviewParty.valueOf(row.getColumn("party", String.class));
    }
}
