package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rows.FileLimits;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/**
 * A file of elders whom the agency has verified on paper (存量登记), up to the register of a whole province: each is known
 * again by the identity number, and what is recorded otherwise is named and left as it is.
 */
@ApplicationScoped
class ElderImport implements ImportKind<ElderImport.Row> {
    private static final FileLimits LIMITS = new FileLimits(1_500_000, 300);
    private static final String PATH = "/api/v1/elders/";
    private static final int TOGETHER = 1000;
    /** What is not compared: it says how the record came here; as of a later day the row verifies it again. */
    private static final Set<String> NOT_COMPARED = Set.of("verifiedOn", "document", "reason");

    private final Elders elders;
    private final UnfitPapers unfit;
    private final Verifications verifications;
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final Clock clock;

    ElderImport(
            Elders elders,
            UnfitPapers unfit,
            Verifications verifications,
            ElderRepository repository,
            ElderSecrets secrets,
            Clock clock) {
        this.elders = elders;
        this.unfit = unfit;
        this.verifications = verifications;
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One elder; {@code residenceInstitutionId} is missing for one at home. Prints nothing of itself. */
    record Row(
            @NotNull @Text @Size(max = 50) String name,

            @SealedText @Size(max = 40) @PaperNumber String citizenId,
            @Valid DocumentJson.Document identityDocument,
            @Text @Phone @Size(max = 40) @PaperNumber String phone,
            @NotNull @Pattern(regexp = ElderJson.REGION) String regionCode,
            @NotNull InsuranceType insuranceType,
            @NotNull LocalDate insuredFrom,
            LocalDate insuredUntil,
            UUID residenceInstitutionId,
            LocalDate residenceFrom,
            @Size(max = 9) Set<@NotNull PriorityGroup> priorityGroups,
            @NotNull LocalDate verifiedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        private Elders.Paper paper(Call call) {
            LocalDate after = insuredUntil == null ? null : insuredUntil.plusDays(1);
            return new Elders.Paper(
                    new PersonalData(name, number(this, call.today()), PhoneNumber.normal(phone)),
                    new ElderEntry(
                            regionCode,
                            List.of(new ElderEntry.Insured(insuranceType, insuredFrom, after)),
                            residenceInstitutionId,
                            residenceInstitutionId == null ? null : residenceFrom,
                            priorityGroups == null ? Set.of() : priorityGroups,
                            null),
                    verifiedOn,
                    new Takeover(document, reason, call.caller().subject(), call.now()));
        }

        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    @Override
    public String name() {
        return "elders";
    }

    @Override
    public String zh() {
        return "参保老年人";
    }

    @Override
    public String en() {
        return "Insured elders";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.INSURANCE_AGENT);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public FileLimits limits() {
        return LIMITS;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public String key(Row row) {
        return number(row, LocalDate.ofInstant(clock.instant(), Call.CHINA)).indexed();
    }

    private static IdentityDocument number(Row row, LocalDate today) {
        return ElderSecrets.document(row.citizenId(), row.identityDocument(), today);
    }

    /** Who is entered already somewhere else: the row says so, and of nobody whose record it is. */
    @Override
    public Set<Refusal> duplicates() {
        return Set.of(ElderRefusal.ALREADY_ENTERED);
    }

    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        return Optional.ofNullable(recordedOf(call, List.of(row)).get(0));
    }

    @Override
    public Map<Integer, Recorded<Row>> recordedOf(Call call, List<Row> rows) {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            secrets.indexes(number(rows.get(i), call.today()))
                    .forEach(index -> places.put(ByteBuffer.wrap(index), place));
        }
        Map<Integer, Recorded<Row>> known = new HashMap<>();
        List<byte[]> indexes = places.keySet().stream().map(ByteBuffer::array).toList();
        List<Elder> holders = repository.holding(call, indexes);
        Map<UUID, Elder> survivors = repository.survivors(call, holders);
        for (Elder holder : holders) {
            Integer place = places.get(ByteBuffer.wrap(holder.identity().index()));
            Elder elder = holder.merger() == null
                    ? holder
                    : survivors.get(holder.merger().survivorId());
            if (elder == null) {
                continue; // the person goes on in another region, of whose record nobody here may know
            }
            Row row = rows.get(place);
            known.put(
                    place,
                    new Recorded<>(
                            PATH + elder.id(),
                            rowOf(call, elder, row),
                            NOT_COMPARED,
                            // the number of a record that was merged says nothing of what was verified by the other's
                            elder == holder && elder.isConfirmedBy(row.verifiedOn())));
        }
        return known;
    }

    /** The row as the record would fill it: of several insured periods that which begins as the row's, else the last. */
    private Row rowOf(Call call, Elder elder, Row row) {
        PersonalData person = secrets.open(elder, call.today());
        InsuredPeriod period = elder.insured().stream()
                .filter(one -> one.validFrom().equals(row.insuredFrom()))
                .findFirst()
                .or(() -> elder.insured().stream().reduce((first, second) -> second))
                .orElse(null);
        LocalDate after = period == null ? null : period.validTo();
        Set<PriorityGroup> groups = Set.copyOf(elder.needs().groups().on(call.today()));
        boolean samePhone = person.phone() != null && person.phone().equals(PhoneNumber.normal(row.phone()));
        return new Row(
                person.name(),
                row.citizenId(),
                row.identityDocument() == null ? null : row.identityDocument().as(person.document()),
                samePhone ? row.phone() : person.phone(),
                elder.region(),
                period == null ? null : period.type(),
                period == null ? null : period.validFrom(),
                after == null ? null : after.minusDays(1),
                elder.residenceId(),
                ResidencePeriod.since(elder.residences(), elder.residenceId()),
                groups.isEmpty() && row.priorityGroups() == null ? null : groups,
                row.verifiedOn(),
                row.document(),
                row.reason());
    }

    @Override
    public Set<Integer> unfit(Call call, List<Row> rows) {
        return unfit.of(call, rows.stream().map(row -> row.paper(call)).toList());
    }

    @Override
    public void confirmAll(Call call, Map<String, Row> rows) {
        Map<UUID, LocalDate> days = new HashMap<>();
        rows.forEach((found, row) -> days.put(UUID.fromString(found.substring(PATH.length())), row.verifiedOn()));
        verifications.verifyAgain(call, days);
    }

    @Override
    public String enter(Call call, Row row) {
        return enterAll(call, List.of(row)).get(0);
    }

    @Override
    public List<String> enterAll(Call call, List<Row> rows) {
        List<Elders.Paper> papers = rows.stream().map(row -> row.paper(call)).toList();
        return elders.takeOver(call, papers).stream()
                .map(elder -> PATH + elder.id())
                .toList();
    }
}
