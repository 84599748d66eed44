package org.yiyang.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.Remembered;

/**
 * Has the scope of a region follow the succession of codes: whoever acts for a region reaches what lay in the regions
 * whose place it has taken, from the day of their end on.
 */
@ApplicationScoped
public class Successions {
    private static final String ENDED = "SELECT code, successor, valid_to FROM region_end WHERE successor IS NOT NULL";
    private static final String UPDATE =
            "UPDATE region_end SET successor = ?, valid_to = ?, sequence = ? WHERE code = ? AND sequence < ?";
    private static final String INSERT =
            "INSERT IGNORE INTO region_end (successor, valid_to, sequence, code) VALUES (?, ?, ?, ?)";
    private final Database database;
    private final Clock clock;
    private final Remembered<EndedRegions> ended;

    Successions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ended = new Remembered<>(database, this::read);
    }

    /** The same caller with what the own region has succeeded to; without a region nothing is asked. */
    public Caller reaching(Caller caller) {
        if (caller.region() == null) {
            return caller;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        Set<String> succeeded = ended.get().succeededWithin(caller.region(), today);
        return succeeded.isEmpty() ? caller : caller.reaching(succeeded);
    }

    /**
     * Learns how a code has ended, or that it has not; what is older than what is known changes nothing.
     *
     * @param successor null where no other code takes its place
     * @param validTo the first day without it, null while it has no end
     * @param sequence the version of the region
     */
    public void learn(String code, String successor, LocalDate validTo, long sequence) {
        boolean learned = database.inUnit(sql -> sql.execute(UPDATE, successor, validTo, sequence, code, sequence) == 1
                || sql.execute(INSERT, successor, validTo, sequence, code) == 1
                || sql.execute(UPDATE, successor, validTo, sequence, code, sequence) == 1);
        if (learned) {
            ended.changed();
        }
    }

    private EndedRegions read() {
        return new EndedRegions(database.anywhere(sql -> sql.select(ENDED).reduceRows(new HashMap<>(), (known, row) -> {
            known.put(
                    row.getColumn("code", String.class),
                    new EndedRegions.Ended(
                            row.getColumn("successor", String.class), row.getColumn("valid_to", LocalDate.class)));
            return known;
        })));
    }
}
