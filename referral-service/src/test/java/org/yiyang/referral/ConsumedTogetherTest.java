package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** Events of many elders in one batch: the same effects, each once, as if consumed singly, with fewer statements. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ConsumedTogetherTest {
    private static final String KNOWN = "select count(*) from known_elder where id = ? and status = ? and sequence = ?";
    private static final String PARKED = "select count(*) from parked";
    private static final String ACCOUNTS = "select count(*) from known_elder_authorisation where elder_id = ?";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private static List<String> ids(int many) {
        return IntStream.range(0, many).mapToObj(i -> City.id()).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> living(List<String> ids, long sequence) {
        return new ArrayList<>(
                ids.stream().map(id -> Registers.elder(id, sequence, "ACTIVE")).toList());
    }

    private long count(String query, Object... values) {
        return database.anywhere(
                sql -> sql.select(query, values).mapTo(Long.class).one());
    }

    private long known(String id, String status, long sequence) {
        return count(KNOWN, UUID.fromString(id), status, sequence);
    }

    private String status(String referral) {
        return city.unitDoctor().get(City.PATH + "/" + referral).path("status");
    }

    private List<String> moves(String referral) {
        return city.unitDoctor().get(City.PATH + "/" + referral + "/history").path("items.verb");
    }

    @Test
    void poisonInTheMiddleIsParkedAloneAndTheOthersAreHeardWithWhatFollows() {
        String waiting = city.submit();
        List<String> others = ids(6);
        List<ConsumerRecord<String, byte[]>> batch = living(others, 1);
        batch.add(2, Registers.elder(city.elder, 2, "DECEASED"));
        batch.add(4, Registers.event("elder", City.id(), 1, Map.of("status", Map.of("not", "text"))));
        long before = count(PARKED);
        inbox.apply(batch);
        assertEquals(before + 1, count(PARKED));
        others.forEach(id -> assertEquals(1, known(id, "ACTIVE", 1)));
        assertEquals("CANCELLED", status(waiting));
        assertEquals(1, Collections.frequency(moves(waiting), "cancel"));
    }

    @Test
    void whatIsBroughtOnceMoreAfterTheCommitHasNoSecondEffect() {
        String waiting = city.submit();
        List<String> others = ids(5);
        List<ConsumerRecord<String, byte[]>> batch = living(others, 1);
        batch.add(3, Registers.elder(city.elder, 2, "DECEASED"));
        inbox.apply(batch);
        List<String> moves = moves(waiting);
        List<String> later = ids(3);
        batch.addAll(living(later, 1));
        inbox.apply(batch);
        assertEquals(moves, moves(waiting));
        later.forEach(id -> assertEquals(1, known(id, "ACTIVE", 1)));
        others.forEach(id -> assertEquals(3, count(ACCOUNTS, UUID.fromString(id))));
    }

    @Test
    void theSameEventTwiceInABatchCountsOnce() {
        String waiting = city.submit();
        ConsumerRecord<String, byte[]> death = Registers.elder(city.elder, 2, "DECEASED");
        String other = City.id();
        ConsumerRecord<String, byte[]> living = Registers.elder(other, 1, "ACTIVE");
        inbox.apply(List.of(living, death, living, death));
        assertEquals(1, Collections.frequency(moves(waiting), "cancel"));
        assertEquals(3, count(ACCOUNTS, UUID.fromString(other)));
    }

    @Test
    void ofOneElderInABatchTheNewestStateStandsInWhicheverOrder() {
        String inOrder = City.id();
        String backwards = City.id();
        inbox.apply(List.of(
                Registers.elder(inOrder, 1, "ACTIVE"),
                Registers.elder(backwards, 3, "DECEASED"),
                Registers.elder(inOrder, 2, "PAUSED"),
                Registers.elder(backwards, 2, "ACTIVE"),
                Registers.elder(inOrder, 3, "DECEASED")));
        assertEquals(1, known(inOrder, "DECEASED", 3));
        assertEquals(1, known(backwards, "DECEASED", 3));
        inbox.apply(List.of(Registers.elder(inOrder, 1, "ACTIVE"), Registers.elder(City.id(), 1, "ACTIVE")));
        assertEquals(1, known(inOrder, "DECEASED", 3));
    }

    @Test
    void aDeathThatIsTakenBackInTheSameBatchLeadsToWhereTheLastStateLeads() {
        String waiting = city.accepted();
        inbox.apply(List.of(Registers.elder(city.elder, 2, "DECEASED"), Registers.elder(city.elder, 3, "ACTIVE")));
        assertEquals("ACCEPTED", status(waiting));
    }

    @Test
    void aMergerAndTheDeathOfTheRecordThatGoesOnAreFollowedFromOneBatch() {
        String waiting = city.submit();
        String survivor = City.id();
        List<ConsumerRecord<String, byte[]>> batch = living(ids(4), 1);
        batch.add(Registers.elder(survivor, 1, "ACTIVE"));
        batch.add(Registers.merged(city.elder, 2, survivor));
        inbox.apply(batch);
        assertEquals("PENDING", status(waiting));
        List<ConsumerRecord<String, byte[]>> next = living(ids(4), 1);
        next.add(1, Registers.elder(survivor, 2, "DECEASED"));
        inbox.apply(next);
        assertEquals("CANCELLED", status(waiting));
    }

    @Test
    void messagesOfSeveralTopicsInOneBatchKeepTheirOrder() {
        String waiting = city.submit();
        inbox.apply(List.of(
                Registers.elder(City.id(), 1, "ACTIVE"),
                Registers.unit(city.unit, 2, city.home, "2020-01-01"),
                Registers.elder(city.elder, 2, "ACTIVE"),
                Registers.unit(city.unit, 3, city.home, null),
                Registers.elder(city.elder, 3, "DECEASED")));
        assertEquals("CANCELLED", status(waiting));
        city.unitDoctor().get(City.PATH + "/" + waiting).then().statusCode(200);
    }

    @Test
    void manyEldersTakeNoMoreStatementsThanFew() throws InterruptedException {
        sent(living(ids(20), 1));
        int few = sent(living(ids(20), 1));
        int many = sent(living(ids(200), 1));
        // batches of fifty rows: three more of the copies and of those who may act for them each
        assertTrue(many <= few + 30, many + " statements for 200, " + few + " for 20");
        assertTrue(many < 60, many + " statements for 200");
    }

    @Test
    void aPoisonedMessageAmongManyHoldsUpFewOthers() throws InterruptedException {
        List<String> others = ids(199);
        List<ConsumerRecord<String, byte[]>> batch = living(others, 1);
        batch.add(77, Registers.event("elder", City.id(), 1, Map.of("status", Map.of("not", "text"))));
        long before = count(PARKED);
        int statements = sent(batch);
        assertEquals(before + 1, count(PARKED));
        others.forEach(id -> assertEquals(1, known(id, "ACTIVE", 1)));
        // one by one these would be a thousand and more
        assertTrue(statements < 500, statements + " statements for 199 sound messages and one that is not");
    }

    @Test
    void manyMessagesThatCannotBeReadHoldUpNobody() throws InterruptedException {
        int sound = sent(living(ids(180), 1));
        List<String> others = ids(180);
        List<ConsumerRecord<String, byte[]>> batch = living(others, 1);
        IntStream.range(0, 20).forEach(i -> batch.add(i * 9, cutOff(Registers.elder(City.id(), 1, "ACTIVE"))));
        long before = count(PARKED);
        int statements = sent(batch);
        assertEquals(before + 20, count(PARKED));
        others.forEach(id -> assertEquals(1, known(id, "ACTIVE", 1)));
        // each is set aside by one statement, in one unit of work
        assertTrue(statements <= sound + 30, statements + " statements, " + sound + " without them");
    }

    private static ConsumerRecord<String, byte[]> cutOff(ConsumerRecord<String, byte[]> whole) {
        ConsumerRecord<String, byte[]> cut = new ConsumerRecord<>(
                whole.topic(),
                whole.partition(),
                whole.offset(),
                whole.key(),
                Arrays.copyOf(whole.value(), whole.value().length / 2));
        whole.headers().forEach(cut.headers()::add);
        return cut;
    }

    /** How many statements a batch takes, consumed on a thread whose statements are counted. */
    private int sent(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException {
        int before = CountedStatements.soFar();
        Thread worker = new Thread(() -> inbox.apply(batch), "executor-thread-hearing");
        worker.start();
        worker.join();
        return CountedStatements.soFar() - before;
    }
}
