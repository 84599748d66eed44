package org.yiyang.kit.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.tables.KitDatabase;
import org.yiyang.kit.write.Housekeeping;

/** A feed of ten events, of which six were sent 40 days ago and superseded. */
class FeedIT {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final int EVENTS = 10;
    private static final int OLD = 6;
    private KitDatabase.Transaction transaction;
    private Feed feed;

    @BeforeEach
    void tenEventsWereSent() throws SQLException {
        transaction = KitDatabase.start().begin();
        execute("delete from outbox");
        execute("update feed_head set position = 10, swept = 0");
        feed = new Feed(transaction.database());
        String insert =
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, region, payload,"
                        + " happened_at, sent_at, position, superseded_at)"
                        + " values (?, 'yiyang.test', 'test', ?, 0, 'test', ?, '{}', ?, ?, ?, ?)";
        try (PreparedStatement row = transaction.connection().prepareStatement(insert)) {
            for (int position = 1; position <= EVENTS; position++) {
                Instant sent = position <= OLD ? NOW.minus(Duration.ofDays(40)) : NOW;
                row.setBytes(1, Binary.of(Ids.next()));
                row.setBytes(2, Binary.of(Ids.next()));
                row.setString(3, position % 2 == 0 ? "4601" : "4602");
                row.setTimestamp(4, Timestamp.from(sent));
                row.setTimestamp(5, Timestamp.from(sent));
                row.setLong(6, position);
                row.setTimestamp(7, position <= OLD ? Timestamp.from(sent) : null);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    @AfterEach
    void nothingStays() throws SQLException {
        // A sweep commits.
        execute("delete from outbox");
        execute("update feed_head set position = 0, swept = 0");
        transaction.commit();
        transaction.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 4", "4, 500, 10", "9, 1, 10", "10, 500, 10"})
    void aWholeFeedIsReadFromWhereverOneStands(long after, int limit, long next) {
        Feed.Stretch stretch = feed.read(after, limit, reader("46"));

        assertEquals(next, stretch.next());
        assertEquals(next - after, stretch.events().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5})
    void afterASweepAPositionBeforeItsEndIsGoneWithTheOldestThatIsWhole(long after) throws SQLException {
        sweep();

        Refused gone = assertThrows(Refused.class, () -> feed.read(after, 500, reader("46")));

        assertEquals(KitRefusal.FEED_POSITION_SWEPT, gone.refusal());
        assertEquals(List.of(Long.toString(after), "7", "6"), gone.values());
        assertTrue(gone.detail(Language.EN).endsWith("read on with after=6"), gone.detail(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"46, 4", "4601, 2", "44, 0"})
    void afterASweepTheRestIsReadFromItsEndByEveryReader(String region, int shown) throws SQLException {
        sweep();

        Feed.Stretch stretch = feed.read(OLD, 500, reader(region));

        assertEquals(EVENTS, stretch.next());
        assertEquals(shown, stretch.events().size());
        assertThrows(Refused.class, () -> feed.read(OLD - 1, 500, reader(region)));
    }

    @Test
    void anEventThatASweepLeavesDoesNotHideThoseThatItTook() throws SQLException {
        execute("update feed_head set swept = 6");
        execute("delete from outbox where position in (1, 3, 4, 6)");

        assertEquals(List.of("1", "7", "6"), gone(1));
        assertEquals(List.of("4", "7", "6"), gone(4));
        assertEquals(EVENTS, feed.read(OLD, 500, reader("46")).next());
    }

    @Test
    void aGapThatNobodyHasMarkedEndsTheStretchBeforeItAndIsToldNext() throws SQLException {
        execute("delete from outbox where position in (3, 5)");

        assertEquals(2, feed.read(0, 500, reader("46")).next());
        assertEquals(List.of("2", "6", "5"), gone(2));
        assertEquals(4, feed.read(3, 500, reader("46")).next());
        assertEquals(EVENTS, feed.read(5, 500, reader("46")).next());
    }

    @Test
    void whenNothingIsLeftTheEndIsTheOldestThatIsWhole() throws SQLException {
        execute("delete from outbox");

        assertEquals(List.of("5", "11", "10"), gone(5));
        assertEquals(EVENTS, feed.read(EVENTS, 500, reader("46")).next());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, Long.MAX_VALUE})
    void aPositionThatWasNeverGivenIsRefused(long after) {
        Refused refused = assertThrows(Refused.class, () -> feed.read(after, 500, reader("46")));

        assertEquals(KitRefusal.FIELDS_INVALID, refused.refusal());
        assertEquals("after", refused.problems().get(0).pointer());
    }

    private static FeedReader reader(String region) {
        return new FeedReader(List.of(region), Set.of("test:read"), List.of(FeedTopic.of("yiyang.test")));
    }

    @Test
    void anEventWithoutARegionIsNobodysUnlessTheTopicIsForTheWholeCountry() throws SQLException {
        execute("update outbox set region = null where position > 8");

        assertEquals(8, feed.read(0, 500, reader("46")).events().size());
        FeedTopic national = FeedTopic.of("yiyang.test").everywhere("calendar");
        FeedReader anywhere = new FeedReader(List.of("44"), Set.of("calendar:read"), List.of(national));
        assertEquals(EVENTS, feed.read(0, 500, anywhere).events().size());
    }

    @Test
    void aTopicIsShownToWhoHasAScopeOfItsResourceAndOnlyWhatTheResourceShows() throws SQLException {
        execute("update outbox set payload = '{\"happened\":[],\"state\":{\"id\":\"1\",\"elderId\":\"2\"}}'");
        execute("update outbox set topic = 'yiyang.other' where position <= 3");
        FeedTopic hiding = FeedTopic.of("yiyang.test").hiding("elderId");
        List<FeedTopic> topics = List.of(hiding, FeedTopic.of("yiyang.other"));

        Feed.Stretch shown =
                feed.read(0, 500, new FeedReader(List.of("46"), Set.of("events:read", "test:write"), topics));

        assertEquals(EVENTS, shown.next());
        assertEquals(EVENTS - 3, shown.events().size());
        shown.events()
                .forEach(event ->
                        assertEquals("{\"id\":\"1\"}", event.data().get("state").toString()));
        Set<String> death = Set.of("events:read", "test:death");
        assertThrows(Refused.class, () -> new FeedReader(List.of("46"), death, topics).seeingSomething());
    }

    /** A fact whose name says what a topic hides. */
    private record SecretKept() implements Fact {}

    private static void isOpened(Feed.Event event, String happened) {
        assertEquals("yiyang.test.opened", event.type());
        assertEquals(happened, event.data().get("happened").toString());
    }

    @Test
    void anEventOfHiddenFactsAloneIsPassedOverAndAMixedOneIsCalledByWhatIsLeft() throws SQLException {
        execute("update outbox set type = 'yiyang.test.secret-kept', payload = '{\"happened\":[\"secret-kept\"],"
                + "\"state\":{}}' where position <= 7");
        execute("update outbox set type = 'yiyang.test.secret-kept', payload = '{\"happened\":[\"secret-kept\","
                + "\"opened\",\"closed\"],\"state\":{}}' where position = 8");
        execute("update outbox set type = 'yiyang.test.opened', payload = '{\"happened\":[\"opened\","
                + "\"secret-kept\"],\"state\":{}}' where position = 9");
        FeedTopic hiding = FeedTopic.of("yiyang.test").hidingFacts(new SecretKept());
        FeedReader reader = new FeedReader(List.of("46"), Set.of("test:read"), List.of(hiding));

        Feed.Stretch shown = feed.read(0, 500, reader);

        assertEquals(EVENTS, shown.next());
        assertEquals(3, shown.events().size());
        isOpened(shown.events().get(0), "[\"opened\",\"closed\"]");
        isOpened(shown.events().get(1), "[\"opened\"]");
        assertEquals(new Feed.Found(true, null, null), feed.at(7, reader));
        isOpened(feed.at(8, reader).event(), "[\"opened\",\"closed\"]");
        assertEquals(7, feed.read(0, 7, reader).next());
        assertTrue(reader.reads("yiyang.test") && reader.reads("yiyang.test.opened"));
        assertFalse(reader.reads("yiyang.test.secret-kept"));
    }

    private void sweep() throws SQLException {
        new Housekeeping(transaction.database()).forget(NOW);
    }

    private List<Object> gone(long after) {
        return assertThrows(Refused.class, () -> feed.read(after, 500, reader("46")))
                .values();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = transaction.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
