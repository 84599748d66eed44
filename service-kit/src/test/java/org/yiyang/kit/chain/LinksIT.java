package org.yiyang.kit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.audit.AuditTables;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;

/** What was committed to the audit is linked, each row once and none left out. */
class LinksIT {
    private static final Instant NOW = Instant.parse("2026-12-04T01:00:00.123456Z");
    private static final Audit.Act READ = Audit.Act.read("read", "elder", Ids.next());
    private final UUID begin = Ids.next();
    private KitDatabase.Transaction transaction;
    private Database database;
    private LinkTable table;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        database = transaction.database();
        table = new LinkTable(database);
        table.linkFrom(begin);
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @Test
    void whatIsFoundTogetherStandsInTheOrderOfIdsAndEachFollowsFromTheOneBefore() {
        Link before = table.last();
        int rows = LinkTable.BATCH * 2 + 3;
        write(rows);
        assertEquals(rows, table.linkFrom(begin));
        List<Link> links = links(before.position());
        assertEquals(rows, links.size());
        assertEquals(
                links.stream()
                        .sorted(Comparator.comparing(one -> one.entry().toString()))
                        .toList(),
                links);
        Link last = before;
        for (Link link : links) {
            assertEquals(link, last.next(new Link.Row(link.entry(), link.times(), link.content())));
            last = link;
        }
        assertEquals(last, table.last());
        assertEquals(0, table.linkFrom(begin), "each is linked once");
    }

    @Test
    void whatIsCommittedLateIsLinkedBehindWhatWasThereBefore() {
        UUID late = Ids.next();
        write(3);
        assertEquals(3, table.linkFrom(begin));
        audit().count(late, Call.system(NOW), READ, new Audit.Times(1, null));
        assertEquals(1, table.linkFrom(begin));
        assertEquals(late, table.last().entry());
    }

    @Test
    void aRepetitionIsALinkOfItsOwn() {
        UUID id = Ids.next();
        audit().count(id, Call.system(NOW), READ, new Audit.Times(1, null));
        table.linkFrom(begin);
        Link first = table.last();
        audit().count(id, Call.system(NOW), READ, new Audit.Times(7, NOW.plusSeconds(9)));
        assertEquals(1, table.linkFrom(begin));
        Link second = table.last();
        assertEquals(List.of(0, 7), List.of(first.times(), second.times()));
        assertEquals(List.of(id, id), List.of(first.entry(), second.entry()));
    }

    @Test
    void whatARowSaysIsInItsHashWithWhereAValueEnds() {
        List<String> contents = new ArrayList<>();
        for (List<String> says :
                List.of(List.of("a", "bc"), List.of("ab", "c"), List.of("a|", "bc"), List.of("a", "病"))) {
            audit().write(Call.system(NOW), new Audit.Act(says.get(0), says.get(1), null, Audit.Outcome.DONE, null));
            table.linkFrom(begin);
            contents.add(table.last().content());
        }
        assertEquals(4, contents.stream().distinct().count());
        assertTrue(contents.stream().allMatch(one -> one.matches("[0-9a-f]{64}")), contents.toString());
    }

    @Test
    void aWindowBeginsWithTheIdsOfItsMoment() {
        UUID id = Ids.next();
        Instant begun = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertTrue(AuditChain.idAt(begun).toString().compareTo(id.toString()) <= 0);
        assertTrue(AuditChain.idAt(begun.plusMillis(1)).toString().compareTo(id.toString()) > 0);
    }

    private Audit audit() {
        return AuditTables.over(database);
    }

    private void write(int rows) {
        List<Audit.Act> acts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            acts.add(READ);
        }
        audit().write(Call.system(NOW), acts);
    }

    private List<Link> links(long after) {
        return database.alone(sql -> sql.select("select * from audit_link where position > ? order by position", after)
                .map(LinkTable::link)
                .list());
    }
}
