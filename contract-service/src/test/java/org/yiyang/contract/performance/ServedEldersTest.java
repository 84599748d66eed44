package org.yiyang.contract.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.catalogue.ServiceScene;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** Whom records name is answered by the index as it was by the records themselves, also of records older than the index. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ServedEldersTest {
    private static final int MANY = 100;

    /** How it was asked before there was an index. */
    private static final String BY_TEXT =
            "select id from service_record where agreement_id = ? and elders like concat('%', ?, '%') order by id";

    @Inject
    RecordRepository repository;

    @Inject
    ServedElders fill;

    @Inject
    Database database;

    @Inject
    UnitOfWork units;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    private final UUID agreement = Ids.next();
    private final List<UUID> elders = new ArrayList<>();

    @BeforeEach
    void elders() {
        for (int i = 0; i < MANY; i++) {
            elders.add(UUID.randomUUID());
        }
    }

    @AfterEach
    void nothingIsLeft() {
        String records = "(select id from service_record where agreement_id = ?)";
        for (String table : List.of("service_record_elder", "service_record_earlier")) {
            database.anywhere(sql -> sql.execute("delete from " + table + " where record_id in " + records, agreement));
        }
        database.anywhere(sql -> sql.execute("delete from service_record where agreement_id = ?", agreement));
    }

    private RecordFacts naming(Set<UUID> some) {
        return new RecordFacts(
                LocalDate.of(2026, 11, 2),
                "MEDICAL_ROUNDS",
                ServiceScene.HOME,
                Math.max(1, some.size()),
                PostedRole.NURSE,
                null,
                new TreeSet<>(some));
    }

    private UUID recorded(Set<UUID> some) {
        Call call = Call.system(clock.instant());
        return units.run(call, () -> {
            Served served = new Served(agreement, "1", UUID.randomUUID(), UUID.randomUUID(), "469701", List.of(), null);
            ServiceRecord record = ServiceRecord.of(served, null, naming(some), call.now());
            repository.persist(record);
            changes.publish(record, new ServiceRecord.Event.ServiceRecorded());
            return record.id();
        });
    }

    private void corrected(UUID id, Set<UUID> some) {
        Call call = Call.system(clock.instant());
        units.run(call, () -> {
            ServiceRecord record = repository.findById(id);
            changes.publish(record, record.correct(naming(some), "名单有误", call.now()));
        });
    }

    private List<UUID> byIndex(UUID elder) {
        return units.run(
                Call.system(clock.instant()),
                () -> repository.naming(elder, MANY).stream()
                        .map(ServiceRecord::id)
                        .toList());
    }

    private List<UUID> byText(UUID elder) {
        return database.anywhere(sql -> sql.select(BY_TEXT, agreement, elder.toString())
                .mapTo(UUID.class)
                .list());
    }

    private void sameAnswers() {
        elders.forEach(elder -> assertEquals(byText(elder), byIndex(elder)));
    }

    private void fixture() {
        recorded(Set.of());
        recorded(Set.of(elders.get(0)));
        recorded(Set.of(elders.get(0), elders.get(1), elders.get(2)));
        recorded(Set.copyOf(elders));
        UUID wrong = recorded(Set.of(elders.get(0), elders.get(3)));
        corrected(wrong, Set.of(elders.get(3), elders.get(4)));
        UUID nobody = recorded(Set.of(elders.get(0)));
        corrected(nobody, Set.of());
    }

    @Test
    void theIndexAnswersAsTheRecordsDo() {
        fixture();
        sameAnswers();
        assertEquals(3, byIndex(elders.get(0)).size());
        assertEquals(2, byIndex(elders.get(4)).size());
        assertEquals(List.of(), byIndex(UUID.randomUUID()));
    }

    @Test
    void recordsOlderThanTheIndexAreFilledInParts() {
        fixture();
        database.anywhere(sql -> sql.execute(
                "delete from service_record_elder where record_id in"
                        + " (select id from service_record where agreement_id = ?)",
                agreement));
        database.anywhere(sql -> sql.execute("delete from service_record_elder_fill"));
        assertEquals(List.of(), byIndex(elders.get(0)));
        for (int round = 0; round < 2; round++) {
            boolean more = true;
            while (more) {
                more = units.run(Call.system(clock.instant()), () -> fill.doPart(Call.system(clock.instant())));
            }
            sameAnswers();
        }
        assertEquals(3, byIndex(elders.get(0)).size());
    }

    @Test
    void theStatementIsReadByThePrimaryKeyOfTheIndex() {
        for (int i = 0; i < 3; i++) {
            recorded(Set.copyOf(elders));
        }
        database.anywhere(sql -> sql.execute("analyze table service_record_elder, service_record"));
        String explained = "explain " + RecordRepository.NAMING.replace(":elder", "?");
        List<Map<String, Object>> plan = database.anywhere(
                sql -> sql.select(explained, elders.get(0)).mapToMap().list());
        Map<String, Object> first = plan.get(0);
        assertEquals("e", first.get("table"));
        assertEquals("PRIMARY", first.get("key"));
        assertEquals("ref", first.get("type"));
        assertTrue(plan.stream().noneMatch(step -> "ALL".equals(step.get("type"))), plan.toString());
    }
}
