package org.yiyang.contract.familydoctor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.count.CountKind;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.contract.count.CountWalk;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/**
 * Elders sign, renew, end, die, move, and their records are merged or their contracts deleted, at random: the sums that are
 * kept are what counting each contract comes to.
 */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ElderCountsTest extends CountWalk {
    private static final List<String> REGIONS = List.of("654401", "654402", "654501");

    @Inject
    ElderCounts counts;

    @Inject
    ElderMarks watch;

    @Inject
    DoctorContractRepository contracts;

    @Inject
    TeamRepository teams;

    private final List<UUID> elders = new ArrayList<>();
    private final List<UUID> signed = new ArrayList<>();
    private final UUID team = Ids.next();

    ElderCountsTest() {
        super(20261202);
    }

    @Override
    protected CountKind counts() {
        return counts;
    }

    @Test
    void theSumsAreWhatEachContractComesTo() {
        walk();
    }

    @Override
    protected void begin() {
        execute(
                "insert into family_doctor_team (id, version, changed_at, institution_id, region_code, name, phone, status)"
                        + " values (?, 0, ?, ?, '654401', '计数队', '0', 'DISSOLVED')",
                team,
                clock.instant(),
                Ids.next());
    }

    @Override
    protected void change() {
        int what = elders.size() < 4 ? 0 : signed.isEmpty() ? 1 : random.nextInt(9);
        switch (what) {
            case 0 -> arrives(Ids.next(), "ACTIVE", null);
            case 4 ->
                with(one -> one.renew(
                        one.lastTerm().days().endsOn().plusMonths(3),
                        ServicePackage.BASIC,
                        today.plusYears(3),
                        clock.instant()));
            case 5 -> with(one -> one.end("搬家", today.minusDays(random.nextInt(200)), clock.instant()));
            case 6 -> with(this::merge);
            case 7 ->
                arrives(
                        anyElder(),
                        random.nextBoolean() ? "DECEASED" : "ACTIVE",
                        random.nextInt(4) == 0 ? anyElder() : null);
            case 8 -> delete();
            default -> sign();
        }
    }

    private UUID anyElder() {
        return elders.get(random.nextInt(elders.size()));
    }

    private void arrives(UUID elder, String status, UUID into) {
        elders.add(elder);
        unit(() -> {
            execute("delete from known_elder where id = ?", elder);
            execute(
                    "insert into known_elder (id, sequence, status, region_code, merged_into_id) values (?, 1, ?, ?, ?)",
                    elder,
                    status,
                    REGIONS.get(random.nextInt(3)),
                    into);
            watch.eldersChanged(Call.system(clock.instant()), List.of(elder));
        });
    }

    /** Some elders have two at once, as when a record was merged late. */
    private void sign() {
        unit(() -> {
            LocalDate first = today.minusDays(random.nextInt(400));
            DoctorContract contract = DoctorContract.signed(
                    new DoctorContract.Signed(anyElder(), REGIONS.get(random.nextInt(3)), random.nextBoolean()),
                    teams.findById(team),
                    new ContractTerm(
                            new ContractTerm.Days(first, first.plusDays(random.nextInt(364))), ServicePackage.BASIC),
                    clock.instant());
            if (contracts.openOf(contract.elderId()).isPresent()) {
                contract.end("另有", first, clock.instant());
            }
            contracts.persist(contract);
            changes.publish(contract, new DoctorContract.Event.FamilyDoctorContractChanged());
            signed.add(contract.id());
        });
    }

    private void with(Function<DoctorContract, DoctorContract.Event> verb) {
        unit(() -> {
            DoctorContract one = contracts.findById(signed.get(random.nextInt(signed.size())));
            if (one.status() == DoctorContractStatus.ACTIVE) {
                changes.publish(one, verb.apply(one));
            }
        });
    }

    private DoctorContract.Event merge(DoctorContract one) {
        UUID survivor = anyElder();
        return contracts.openOf(survivor).isPresent()
                ? one.planService(today, today, clock.instant())
                : one.followMerger(survivor, clock.instant());
    }

    private void delete() {
        UUID id = signed.remove(random.nextInt(signed.size()));
        unit(() -> {
            DoctorContract one = contracts.findById(id);
            watch.eldersChanged(Call.system(clock.instant()), List.of(one.elderId()));
            execute("delete from family_doctor_term where contract_id = ?", id);
            execute("delete from aggregate_move where aggregate_id = ?", id);
            execute("delete from family_doctor_contract where id = ?", id);
        });
    }

    @Override
    protected int compare(String when) {
        LocalDate to = today.plusDays(100 - random.nextInt(500));
        LocalDate from = random.nextBoolean() ? CountMarks.EVER : to.minusDays(random.nextInt(400));
        return compare(List.of("65", "6544", "654401", "6545"), from, to, when);
    }
}
