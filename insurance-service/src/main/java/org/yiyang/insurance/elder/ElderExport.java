package org.yiyang.insurance.elder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.All;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionQueries;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.person.PersonExport;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.write.UnitOfWork;

/** All that this service keeps of a person, in plain words and for machines (个人信息保护法 art. 45). */
@ApplicationScoped
class ElderExport {
    /** The form of what is handed out; fields are only ever added to it. */
    static final String FORMAT = "yiyang-insured-elder/1";

    private static final String REASON = "本人查阅、复制";
    private static final int REQUESTS_MAX = 500;
    private final ElderQueries queries;
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final CorrectionQueries corrections;
    private final List<PersonRecords> registers;
    private final UnitOfWork unitOfWork;

    ElderExport(
            ElderQueries queries,
            ElderRepository repository,
            ElderSecrets secrets,
            CorrectionQueries corrections,
            @All List<PersonRecords> registers,
            UnitOfWork unitOfWork) {
        this.registers = registers.stream()
                .filter(register -> !register.kind().equals(CorrectionRequest.KIND))
                .sorted(Comparator.comparing(PersonRecords::kind))
                .toList();
        this.corrections = corrections;
        this.queries = queries;
        this.repository = repository;
        this.secrets = secrets;
        this.unitOfWork = unitOfWork;
    }

    /**
     * A person's own data.
     *
     * @param person who it is, in plain words
     * @param entry the record that goes on, as its pages show it
     * @param assessments each with what it was made of
     * @param changes each change of a field, from what to what
     * @param history each move
     * @param correctionRequests what was asked to be put right, and what was answered
     * @param mergedRecords the same of each record of the person that was merged into it
     * @param registers what else is kept of the person here, whichever of these records it names
     */
    @Schema(name = "ElderExport")
    record Document(
            String format,
            Instant exportedAt,
            @JsonUnwrapped OfRecord record,
            List<CorrectionJson.Detail> correctionRequests,
            List<OfRecord> mergedRecords,
            List<PersonExport.Register> registers) {
        @Override
        public String toString() {
            return "ElderExport[hidden]";
        }
    }

    /** What one record says, with each change of it and each move. */
    @Schema(name = "ElderExportRecord")
    record OfRecord(
            ElderJson.Revealed person,
            ElderJson.View entry,
            List<ConditionJson.AssessmentView> assessments,
            List<ChangedField> changes,
            List<Verified> formerVerifications,
            ElderJson.History history) {
        @Override
        public String toString() {
            return "OfRecord[hidden]";
        }
    }

    /**
     * A verification that another one has replaced, or that was taken back; the record itself has the one that stands.
     *
     * @param verifiedOn as of which day the record was found right
     * @param until when the register ceased to say so
     */
    @Schema(name = "ElderFormerVerification")
    record Verified(LocalDate verifiedOn, Instant from, Instant until) {}

    /** A field that was changed; by which account, only auditors see. */
    @Schema(name = "ElderChangedField")
    record ChangedField(
            ElderField field,
            String from,
            String to,
            @Nullable LocalDate since,
            Instant changedAt) {
        static ChangedField of(FieldJson.Change change) {
            return new ChangedField(change.field(), change.from(), change.to(), change.since(), change.changedAt());
        }
    }

    /**
     * Audited as a reveal, of which an account is shown so many a day. Whichever of a person's records is asked for, what is given is
     * of all of them that the caller may see.
     */
    Document of(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            ElderJson.Revealed asked = queries.reveal(call, id, REASON);
            List<Elder> all = repository.namesOf(id).stream()
                    .map(name -> repository.find(call, name))
                    .flatMap(Optional::stream)
                    .toList();
            List<UUID> seen = all.stream().map(Elder::id).toList();
            List<OfRecord> records =
                    all.stream().map(elder -> record(call, elder, asked)).toList();
            return new Document(
                    FORMAT,
                    call.now(),
                    records.get(0),
                    corrections.ofElder(call, id, REQUESTS_MAX),
                    records.subList(1, records.size()),
                    registers.stream()
                            .map(register -> PersonExport.Register.of(call, register, seen))
                            .toList());
        });
    }

    private OfRecord record(Call call, Elder elder, ElderJson.Revealed asked) {
        return new OfRecord(
                elder.id().equals(asked.id()) ? asked : queries.revealed(call, elder, REASON),
                queries.view(call, elder),
                queries.assessmentViews(call, elder),
                elder.changes().stream()
                        .sorted(Comparator.comparing(FieldChange::changedAt).thenComparing(FieldChange::field))
                        .map(secrets::openChange)
                        .map(ChangedField::of)
                        .toList(),
                elder.verification().former().stream()
                        .sorted(Comparator.comparing(FormerVerification::stoodFrom))
                        .map(FormerVerification::view)
                        .toList(),
                queries.historyOf(elder));
    }
}
