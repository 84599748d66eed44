package org.yiyang.kit.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/** Who keeps what an institution kept, as the copy of a service says: it itself, whoever took its place, or nobody. */
@ApplicationScoped
public class Keepers {
    private static final int SUCCESSIONS_MAX = 20;
    private static final String ONE = "select status, replaced_by_id from known_institution where id = ?";
    private static final String HELD = ONE + " lock in share mode";
    private static final String REGION = "select region_code from known_institution where id = ?";
    private static final String REPLACED = "select id from known_institution where replaced_by_id in ";
    private final Database database;

    Keepers(Database database) {
        this.database = database;
    }

    /** How an institution stands in the register. */
    private record Standing(boolean closed, UUID successor) {}

    /**
     * The institution that keeps now what one kept.
     *
     * @return empty where it has closed and so has whoever took its place, or nobody did
     */
    public Optional<UUID> now(UUID institution) {
        return now(institution, ONE);
    }

    /** The same until the running transaction ends, so that news consumed meanwhile finds what the transaction has written. */
    public Optional<UUID> hold(UUID institution) {
        return now(institution, HELD);
    }

    private Optional<UUID> now(UUID institution, String select) {
        UUID keeper = institution;
        for (int hop = 0; hop < SUCCESSIONS_MAX; hop++) {
            Optional<Standing> standing = standing(keeper, select);
            if (standing.isEmpty() || !standing.get().closed()) {
                return Optional.of(keeper);
            }
            if (standing.get().successor() == null) {
                return Optional.empty();
            }
            keeper = standing.get().successor();
        }
        return Optional.empty();
    }

    private Optional<Standing> standing(UUID institution, String select) {
        return database.anywhere(sql -> sql.select(select, institution)
                .map(row -> new Standing(
                        "CLOSED".equals(row.getColumn("status", String.class)),
                        row.getColumn("replaced_by_id", UUID.class)))
                .findFirst());
    }

    /** The region of an institution; empty where it is not known. */
    public Optional<String> region(UUID institution) {
        return database.anywhere(
                sql -> sql.select(REGION, institution).mapTo(String.class).findFirst());
    }

    /** An institution and all whose place it has taken, by itself or by others between. */
    public List<UUID> formerOf(UUID institution) {
        List<UUID> all = new ArrayList<>(List.of(institution));
        List<UUID> last = List.of(institution);
        for (int hop = 0; hop < SUCCESSIONS_MAX && !last.isEmpty(); hop++) {
            List<UUID> asked = last;
            last = database
                    .anywhere(sql -> sql.select(
                                    REPLACED + Binary.marks(asked),
                                    Binary.padded(asked).toArray())
                            .mapTo(UUID.class)
                            .list())
                    .stream()
                    .filter(one -> !all.contains(one))
                    .toList();
            all.addAll(last);
        }
        return all;
    }
}
