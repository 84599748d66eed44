package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.InstitutionFeed;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class TermSettlementTest {
    @Inject
    Inbox inbox;

    @Inject
    UnitOfWork once;

    @Inject
    AgreementRepository agreements;

    @Inject
    TermSettlement settlement;

    @Inject
    KnownInstitutions known;

    @Inject
    Deadlines deadlines;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    private LocalDate today;
    private Instant now;

    @BeforeEach
    void itIsToday() {
        now = clock.instant();
        today = LocalDate.ofInstant(now, Call.CHINA);
    }

    /** A pair with an agreement of the last three years, in force. */
    private record Pair(UUID hospital, UUID home, UUID agreement) {}

    private Pair pair() {
        UUID hospital = Ids.next();
        UUID home = Ids.next();
        inbox.apply(List.of(valid(hospital, 1), InstitutionFeed.home(home, "460106", "PUBLIC", "OPERATING")));
        AgreementEntry entry = new AgreementEntry(
                "T-" + home,
                "4601",
                "460106",
                hospital,
                home,
                CooperationMode.CONTRACTED,
                today.minusYears(3),
                today.plusYears(1),
                true,
                null,
                null);
        AgreementContent content = Contents.withGreenChannel(entry);
        UUID id = once.run(Call.system(now), () -> {
            Agreement agreement = Agreement.takenOver(content, null, new Takeover("文件", "存量登记", "test", now));
            agreements.persist(agreement);
            settlement.settle(Call.system(now), agreement);
            return agreement.id();
        });
        assertEquals(AgreementStatus.EFFECTIVE, snapshot(id).status());
        return new Pair(hospital, home, id);
    }

    private AgreementSnapshot snapshot(UUID id) {
        return once.run(Call.system(now), () -> agreements.findById(id).snapshot());
    }

    private static ConsumerRecord<String, byte[]> valid(UUID hospital, long sequence) {
        return InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01", sequence);
    }

    private ConsumerRecord<String, byte[]> became(UUID hospital, String state, long sequence) {
        return InstitutionFeed.hospital(
                hospital,
                "OPERATING",
                "VALID 2015-01-01 " + today.minusDays(2) + ", " + state + " " + today.minusDays(2),
                sequence);
    }

    @Test
    void aRevokedLicenceEndsTheAgreementOnItsDayAndClosesItsGreenChannel() {
        Pair pair = pair();
        inbox.apply(List.of(became(pair.hospital(), "REVOKED", 2)));
        AgreementSnapshot after = snapshot(pair.agreement());
        assertEquals(AgreementStatus.TERMINATED, after.status());
        assertEquals(EndGrounds.LICENCE_REVOKED, after.endGrounds());
        assertEquals(today.minusDays(2), after.endedOn());
        assertEquals(today.minusDays(2), after.inForce().get(0).to());
        assertEquals(null, after.greenChannel());
        assertEquals(
                List.of(pair.home()),
                once.run(Call.system(now), () -> known.homesWithoutOwnUnit("460106", today)).stream()
                        .map(home -> home.id())
                        .filter(pair.home()::equals)
                        .toList());
    }

    @Test
    void inABatchEachEventThatFollowsGoesOnWithTheTraceOfItsOwnCause() {
        Pair first = pair();
        Pair second = pair();
        String trace = "0af7651916cd43dd8448eb211c8031";
        inbox.apply(List.of(
                traced(became(first.hospital(), "REVOKED", 2), trace + "01"),
                traced(became(second.hospital(), "REVOKED", 2), trace + "02")));

        assertEquals(trace + "01", lastTrace(first.agreement()));
        assertEquals(trace + "02", lastTrace(second.agreement()));
    }

    private static ConsumerRecord<String, byte[]> traced(ConsumerRecord<String, byte[]> record, String trace) {
        record.headers().add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private String lastTrace(UUID agreement) {
        Object traceparent = once.run(
                Call.system(now),
                () -> agreements
                        .getEntityManager()
                        .createNativeQuery(
                                "select traceparent from outbox where aggregate_id = ? order by sequence desc limit 1")
                        .setParameter(1, Binary.of(agreement))
                        .getSingleResult());
        return traceparent.toString().split("-")[1];
    }

    @Test
    void aSuspendedLicenceSuspendsAndAValidOneResumes() {
        Pair pair = pair();
        inbox.apply(List.of(became(pair.hospital(), "SUSPENDED", 2)));
        assertEquals(AgreementStatus.SUSPENDED, snapshot(pair.agreement()).status());
        assertEquals(
                SuspensionCause.QUALIFICATION,
                snapshot(pair.agreement()).inForce().get(1).cause());
        inbox.apply(List.of(InstitutionFeed.hospital(
                pair.hospital(),
                "OPERATING",
                "VALID 2015-01-01 " + today.minusDays(2) + ", SUSPENDED " + today.minusDays(2) + " " + today
                        + ", VALID " + today,
                3)));
        AgreementSnapshot after = snapshot(pair.agreement());
        assertEquals(AgreementStatus.EFFECTIVE, after.status());
        assertEquals(3, after.inForce().size());
    }

    @Test
    void anOlderOrRepeatedEventChangesNothing() {
        Pair pair = pair();
        ConsumerRecord<String, byte[]> revoked = became(pair.hospital(), "REVOKED", 5);
        inbox.apply(List.of(revoked));
        long version = version(pair);
        inbox.apply(List.of(revoked, valid(pair.hospital(), 3), became(pair.hospital(), "REVOKED", 5)));
        assertEquals(version, version(pair));
        assertEquals(AgreementStatus.TERMINATED, snapshot(pair.agreement()).status());
    }

    private long version(Pair pair) {
        return once.run(
                Call.system(now), () -> agreements.findById(pair.agreement()).version());
    }

    @Test
    void hearingOnlyTheLastEventLeadsToTheSameEnd() {
        Random chance = new Random(20260101);
        List<String> histories = List.of("VALID", "SUSPENDED", "REVOKED", "CANCELLED", "SUSPENDED", "VALID");
        for (int round = 0; round < 6; round++) {
            List<String> states = new ArrayList<>(histories);
            Collections.shuffle(states, chance);
            Pair all = pair();
            Pair last = pair();
            long sequence = 2;
            for (String state : states) {
                inbox.apply(List.of(event(all.hospital(), state, sequence)));
                sequence++;
            }
            inbox.apply(List.of(event(last.hospital(), states.get(states.size() - 1), sequence)));
            AgreementSnapshot one = snapshot(all.agreement());
            AgreementSnapshot other = snapshot(last.agreement());
            assertEquals(one.status(), other.status(), states.toString());
            assertEquals(one.inForce(), other.inForce(), states.toString());
            assertEquals(one.endGrounds(), other.endGrounds(), states.toString());
            assertEquals(one.greenChannel(), other.greenChannel(), states.toString());
        }
    }

    private ConsumerRecord<String, byte[]> event(UUID hospital, String state, long sequence) {
        return state.equals("VALID") ? valid(hospital, sequence) : became(hospital, state, sequence);
    }

    @Test
    void aUnitOfTheHomeThatLosesItsLicenceLeavesTheAgreementAlone() {
        Pair pair = pair();
        long version = version(pair);
        UUID unit = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.unit(unit, pair.home(), "460106", "VALID 2018-01-01"),
                InstitutionFeed.unit(unit, pair.home(), "460106", "VALID 2018-01-01 2026-01-02, REVOKED 2026-01-02")));
        assertEquals(version, version(pair));
        assertEquals(AgreementStatus.EFFECTIVE, snapshot(pair.agreement()).status());
    }

    @Test
    void aHomeThatClosesEndsItsAgreements() {
        Pair pair = pair();
        inbox.apply(List.of(InstitutionFeed.home(pair.home(), "460106", "PUBLIC", "CLOSED")));
        AgreementSnapshot after = snapshot(pair.agreement());
        assertEquals(AgreementStatus.TERMINATED, after.status());
        assertEquals(EndGrounds.CARE_CLOSED, after.endGrounds());
    }

    private void comes(Deadline deadline, Instant at) {
        once.run(Call.system(at), () -> scheduler.handlerOf(deadline.kind()).due(Call.system(at), deadline));
    }

    @Test
    void itsDeadlineEndsItAtTheEndOfItsLastDayInChina() {
        Pair pair = pair();
        List<Deadline> open = deadlines.openOf(pair.agreement()).stream()
                .filter(one -> one.kind().equals(TermSettlement.KIND))
                .toList();
        Instant due = today.plusYears(1).plusDays(1).atStartOfDay(Call.CHINA).toInstant();
        assertEquals(List.of(due), open.stream().map(Deadline::dueAt).toList());
        comes(open.get(0), due.minusMillis(1));
        assertEquals(AgreementStatus.EFFECTIVE, snapshot(pair.agreement()).status());
        comes(open.get(0), due);
        assertEquals(AgreementStatus.EXPIRED, snapshot(pair.agreement()).status());
        assertEquals(List.of(), deadlines.openOf(pair.agreement()));
    }

    @Test
    void theSampleOfTheInstitutionServiceIsUnderstood() {
        JsonNode state = EventSchemas.sampleState("institution");
        UUID id = UUID.fromString(state.get("id").asText());
        inbox.apply(List.of(InstitutionFeed.event(id, 1, state.toString())));
        once.run(Call.system(now), () -> {
            assertTrue(known.find(id).orElseThrow().isMedical());
            assertEquals(
                    LocalDate.of(2026, 11, 20),
                    known.find(id)
                            .orElseThrow()
                            .daysIn("REVOKED")
                            .spans()
                            .get(0)
                            .from());
        });
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestIsApplied() {
        UUID poison = Ids.next();
        UUID hospital = Ids.next();
        inbox.apply(List.of(InstitutionFeed.event(poison, 1, "{\"id\":\"" + poison + "\"}"), valid(hospital, 1)));
        once.run(Call.system(now), () -> {
            assertTrue(known.find(poison).isEmpty());
            assertTrue(known.find(hospital).isPresent());
        });
    }
}
