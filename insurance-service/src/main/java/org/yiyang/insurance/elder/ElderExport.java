package org.yiyang.insurance.elder;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionQueries;
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
    private final UnitOfWork unitOfWork;

    ElderExport(
            ElderQueries queries,
            ElderRepository repository,
            ElderSecrets secrets,
            CorrectionQueries corrections,
            UnitOfWork unitOfWork) {
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
     * @param entry the record as its pages show it
     * @param assessments each with what it was made of
     * @param changes each change of a field, from what to what
     * @param history each move
     * @param correctionRequests what was asked to be put right, and what was answered
     */
    @Schema(name = "ElderExport")
    record Document(
            String format,
            Instant exportedAt,
            ElderJson.Revealed person,
            ElderJson.View entry,
            List<ConditionJson.AssessmentView> assessments,
            List<ChangedField> changes,
            ElderJson.History history,
            List<CorrectionJson.Detail> correctionRequests) {
        @Override
        public String toString() {
            return "ElderExport[hidden]";
        }
    }

    /** A field that was changed; by which account, auditors are told. */
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

    /** Audited as a reveal, of which an account is shown so many a day. */
    Document of(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            ElderJson.Revealed person = queries.reveal(call, id, REASON);
            Elder elder = repository.find(call, id).orElseThrow();
            return new Document(
                    FORMAT,
                    call.now(),
                    person,
                    queries.view(call, elder),
                    queries.assessmentViews(call, elder),
                    elder.changes().stream()
                            .sorted(Comparator.comparing(FieldChange::changedAt).thenComparing(FieldChange::field))
                            .map(secrets::openChange)
                            .map(ChangedField::of)
                            .toList(),
                    queries.historyOf(elder),
                    corrections.ofElder(call, id, REQUESTS_MAX));
        });
    }
}
