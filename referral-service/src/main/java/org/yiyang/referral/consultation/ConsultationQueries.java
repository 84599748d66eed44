package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;

/** What is shown of remote consultations, to those who have to do with them. */
@ApplicationScoped
class ConsultationQueries implements PersonRecords {
    private static final ConsultationAnswers.Opened NOTHING = new ConsultationAnswers.Opened(null, null);
    private final ConsultationRepository repository;
    private final ConsultationAnswers answers;
    private final MedicalRecords records;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final MoveHistory moves;
    private final ConsultationRights rights;
    private final UnitOfWork once;

    ConsultationQueries(
            ConsultationRepository repository,
            ConsultationAnswers answers,
            MedicalRecords records,
            KnownInstitutions institutions,
            Deadlines deadlines,
            MoveHistory moves,
            ConsultationRights rights,
            UnitOfWork once) {
        this.repository = repository;
        this.answers = answers;
        this.records = records;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.moves = moves;
        this.rights = rights;
        this.once = once;
    }

    @Override
    public String kind() {
        return "remote-consultation";
    }

    @Override
    public Label title() {
        return new Label("远程会诊", "Remote consultations");
    }

    /** Each with what was asked and answered; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        List<ConsultationJson.View> all = list(call, new ConsultationRepository.Filter(null, null), null, most);
        Map<UUID, ConsultationJson.Content> contents = PersonRecords.isForPerson(call)
                ? once.run(
                        call,
                        () -> contents(
                                call,
                                all.stream().map(one -> one.consultation().id()).toList()))
                : Map.of();
        return all.stream()
                .map(one -> new PersonRecords.Kept(
                        one, contents.get(one.consultation().id())))
                .toList();
    }

    /** Of some that the caller may know what was asked and answered, as far as it is kept; the readings are recorded. */
    private Map<UUID, ConsultationJson.Content> contents(Call call, List<UUID> ids) {
        Map<UUID, ConsultationAnswers.Opened> answered = answers.read(ids);
        Map<UUID, ConsultationJson.Content> contents = new HashMap<>();
        records.readForms(call, ids)
                .forEach((id, form) -> contents.put(id, content(form, answered.getOrDefault(id, NOTHING))));
        return contents;
    }

    private static ConsultationJson.Content content(MedicalForm form, ConsultationAnswers.Opened answer) {
        return new ConsultationJson.Content(form, answer.opinion(), answer.prescription());
    }

    ConsultationJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    ConsultationJson.History history(Call call, UUID id) {
        return new ConsultationJson.History(moves.of(found(call, id)));
    }

    List<ConsultationJson.View> list(Call call, ConsultationRepository.Filter filter, UUID after, int limit) {
        rights.mustSee(call);
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    /** What was asked and answered; the reading is recorded. */
    ConsultationJson.Content content(Call call, UUID id) {
        return once.run(call, () -> {
            rights.mustKnowPerson(call.caller(), found(call, id));
            MedicalForm form = records.readForm(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
            return content(form, answers.read(id).orElse(NOTHING));
        });
    }

    ConsultationJson.View view(Call call, RemoteConsultation consultation) {
        return views(call, List.of(consultation)).get(0);
    }

    private List<ConsultationJson.View> views(Call call, List<RemoteConsultation> consultations) {
        Map<UUID, List<Deadline>> due = deadlines.openOf(
                consultations.stream().map(RemoteConsultation::id).toList());
        InstitutionNames names =
                institutions.names(consultations.stream().flatMap(one -> Stream.of(one.askerId(), one.expertId())));
        return consultations.stream()
                .map(one -> new ConsultationJson.View(
                        one.snapshot(rights.knowsPerson(call.caller(), one)),
                        names.of(one.askerId()),
                        names.of(one.expertId()),
                        DueAt.of(due.getOrDefault(one.id(), List.of()), call.now()),
                        one.version(),
                        rights.allowed(call.caller(), one)))
                .toList();
    }

    private RemoteConsultation found(Call call, UUID id) {
        rights.mustSee(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
