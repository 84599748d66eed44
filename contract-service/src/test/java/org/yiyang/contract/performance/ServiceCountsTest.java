package org.yiyang.contract.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.catalogue.ServiceScene;
import org.yiyang.contract.count.CountKind;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.contract.count.CountWalk;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/**
 * Services are recorded, corrected, withdrawn and deleted at random, late ones among them, under agreements that are
 * suspended and amended: whatever is asked, the sums that are kept are what counting each record comes to.
 */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ServiceCountsTest extends CountWalk {
    private static final List<String> ITEMS = List.of("MEDICAL_ROUNDS", "TRAINING", "HEALTH_MANAGEMENT");
    private static final int DAYS = 300;

    @Inject
    ServiceCounts counts;

    @Inject
    CountMarks marks;

    @Inject
    ServedAgreements agreements;

    @Inject
    RecordRepository records;

    private final List<UUID> signed = new ArrayList<>();
    private final List<UUID> recorded = new ArrayList<>();

    ServiceCountsTest() {
        super(20261201);
    }

    @Override
    protected CountKind counts() {
        return counts;
    }

    @Test
    void theSumsAreWhatEachRecordComesTo() {
        walk();
        Integer marked = database.anywhere(sql -> sql.select(
                        "select count(*) from count_mark where kind = 'PERFORMANCE' and subject_id in (?, ?, ?, ?)",
                        signed.toArray())
                .mapTo(Integer.class)
                .one());
        assertEquals(0, marked);
    }

    @Override
    protected void begin() {
        for (int i = 0; i < 4; i++) {
            sign(i);
        }
    }

    @Override
    protected void change() {
        int what = recorded.isEmpty() ? 0 : random.nextInt(10);
        switch (what) {
            case 6 -> move(visit -> visit.correct(facts(), "录错", clock.instant()));
            case 7 -> move(visit -> visit.withdraw("重复", clock.instant()));
            case 8 -> delete();
            case 9 -> unit(random.nextBoolean() ? this::suspend : this::amend);
            default -> record();
        }
    }

    private void sign(int number) {
        UUID id = Ids.next();
        LocalDate first = today.minusDays(DAYS - 7L * number);
        signed.add(id);
        execute(
                "insert into agreement (id, version, changed_at, number, number_key, city_code, region_code, medical_id,"
                        + " care_id, mode, start_date, end_date, is_primary, status, drafted_by, offered_by,"
                        + " filing_required, origin) values (?, 0, ?, ?, ?, '6543', ?, ?, ?, 'CONTRACTED', ?, ?, 0,"
                        + " 'EFFECTIVE', 'CARE', 'CARE', 0, 'PROCEDURE')",
                id,
                clock.instant(),
                "计数" + number,
                "计数" + number,
                "65430" + (1 + number % 2),
                Ids.next(),
                Ids.next(),
                first,
                first.plusYears(3));
        promise(id);
        execute(
                "insert into agreement_period (id, agreement_id, state, valid_from, recorded_at)"
                        + " values (?, ?, 'EFFECTIVE', ?, ?)",
                Ids.next(),
                id,
                first,
                clock.instant());
        unit(() -> marks.changed(ServiceCounts.NAME, Map.of(id, CountMarks.EVER)));
    }

    private String promise(UUID agreement) {
        execute("delete from agreement_promise where agreement_id = ?", agreement);
        StringBuilder content = new StringBuilder();
        for (String item : ITEMS.subList(0, 1 + random.nextInt(2))) {
            String per = List.of("WEEK", "MONTH", "QUARTER").get(random.nextInt(3));
            int times = 1 + random.nextInt(4);
            execute("insert into agreement_promise values (?, ?, ?, ?)", agreement, item, times, per);
            content.append("serviceItems.%s=true\nfrequencies.%s.times=%d\nfrequencies.%s.per=%s\n"
                    .formatted(item, item, times, item, per));
        }
        return content.toString();
    }

    private UUID any() {
        return signed.get(random.nextInt(signed.size()));
    }

    private RecordFacts facts() {
        LocalDate day = today.minusDays(random.nextBoolean() ? random.nextInt(8) : random.nextInt(DAYS));
        return new RecordFacts(
                day,
                ITEMS.get(random.nextInt(3)),
                ServiceScene.INSTITUTION,
                1 + random.nextInt(30),
                PostedRole.NURSE,
                null,
                Set.of());
    }

    private void record() {
        unit(() -> {
            ServiceRecord visit =
                    ServiceRecord.of(agreements.all(List.of(any())).get(0), null, facts(), clock.instant());
            records.persist(visit);
            changes.publish(visit, new ServiceRecord.Event.ServiceRecorded());
            recorded.add(visit.id());
        });
    }

    private void move(Function<ServiceRecord, ServiceRecord.Event> verb) {
        unit(() -> {
            ServiceRecord visit = records.findById(recorded.get(random.nextInt(recorded.size())));
            if (visit.status() == RecordStatus.RECORDED) {
                changes.publish(visit, verb.apply(visit));
            }
        });
    }

    private void delete() {
        UUID id = recorded.remove(random.nextInt(recorded.size()));
        unit(() -> {
            ServiceRecord visit = records.findById(id);
            marks.changed(
                    ServiceCounts.NAME,
                    Map.of(visit.agreementId(), visit.facts().visitedOn()));
            execute("delete from service_record_earlier where record_id = ?", id);
            execute("delete from aggregate_move where aggregate_id = ?", id);
            execute("delete from service_record where id = ?", id);
        });
    }

    /** As a licence that was suspended long ago, which becomes known only now. */
    private void suspend() {
        UUID id = any();
        Instant now = clock.instant();
        execute(
                "update agreement_period set superseded_at = ? where agreement_id = ? and superseded_at is null",
                now,
                id);
        LocalDate first = today.minusDays(DAYS - 30L);
        LocalDate off = first.plusDays(random.nextInt(200));
        String insert = "insert into agreement_period (id, agreement_id, state, valid_from, valid_to, recorded_at)"
                + " values (?, ?, 'EFFECTIVE', ?, ?, ?)";
        execute(insert, Ids.next(), id, first, off, now);
        execute(insert, Ids.next(), id, off.plusDays(random.nextInt(40)), null, now);
        marks.changed(ServiceCounts.NAME, Map.of(id, CountMarks.EVER));
    }

    private void amend() {
        UUID id = any();
        String before = "serviceItems.TRAINING=true\nfrequencies.TRAINING.times=2\nfrequencies.TRAINING.per=MONTH";
        execute(
                "insert into agreement_amendment (id, agreement_id, offered_by, offered_at, base_content, content,"
                        + " content_hash, state, in_force_on) values (?, ?, 'CARE', ?, ?, ?, '', 'IN_FORCE', ?)",
                Ids.next(),
                id,
                clock.instant(),
                before,
                promise(id),
                today.minusDays(random.nextInt(DAYS)));
        marks.changed(ServiceCounts.NAME, Map.of(id, CountMarks.EVER));
    }

    @Override
    protected int compare(String when) {
        LocalDate from = today.minusDays(random.nextInt(DAYS));
        LocalDate to = random.nextBoolean() ? today.plusDays(random.nextInt(20)) : from.plusDays(random.nextInt(90));
        return compare(List.of("65", "6543", "654301", "654302"), from, to, when);
    }
}
