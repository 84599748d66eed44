package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.ElderPlaces;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.referral.ClinicalReason;
import org.yiyang.referral.referral.ReferralRoute;
import org.yiyang.referral.referral.Referrals;
import org.yiyang.referral.referral.Submission;

/** What is done with remote consultations in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Consultations {
    /** The capability in the register's dictionary by which an institution guides others from afar. */
    private static final String CAPABILITY = "REMOTE_GUIDANCE";

    private static final int TREATMENT_MAX = 2000;
    private final ConsultationRepository repository;
    private final ConsultationAnswers answers;
    private final MedicalRecords records;
    private final Referrals referrals;
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final ElderPlaces places;
    private final Changes changes;
    private final Moves<RemoteConsultation> moves;

    Consultations(
            ConsultationRepository repository,
            ConsultationAnswers answers,
            MedicalRecords records,
            Referrals referrals,
            KnownInstitutions institutions,
            KnownElders elders,
            ElderPlaces places,
            ConsultationRights rights,
            Changes changes) {
        this.repository = repository;
        this.answers = answers;
        this.records = records;
        this.referrals = referrals;
        this.institutions = institutions;
        this.elders = elders;
        this.places = places;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    RemoteConsultation ask(Call call, ConsultationJson.Ask said) {
        KnownInstitution asker = practising(call.scope().institution(), call.today())
                .orElseThrow(() -> new Refused(ConsultationRefusal.NOT_PRACTISING));
        mustBeKnown(said.elderId(), asker);
        RemoteConsultation consultation = RemoteConsultation.asked(
                new RemoteConsultation.Question(
                        said.elderId(),
                        asker.id(),
                        said.expertId(),
                        asker.regionCode(),
                        said.urgency(),
                        said.consent()),
                call.now());
        mustGuide(said.expertId(), call.today());
        repository.persist(consultation);
        records.keepFirst(consultation.id(), said.form());
        changes.publish(consultation, new ConsultationEvent.ConsultationAsked());
        return consultation;
    }

    private Optional<KnownInstitution> practising(UUID institution, LocalDate day) {
        return institutions
                .find(institution)
                .filter(one -> one.side() == InstitutionSide.MEDICAL && one.mayPractise(day));
    }

    /** Who is asked takes part in the pilot: it has registered that it guides from afar. */
    private void mustGuide(UUID expert, LocalDate day) {
        if (practising(expert, day).filter(one -> one.has(CAPABILITY, day)).isEmpty()) {
            throw new Refused(ConsultationRefusal.NO_PILOT).at("/expertId");
        }
    }

    /** Of an elder of another city one does not even learn whether it is registered. */
    private void mustBeKnown(UUID elder, KnownInstitution asker) {
        elders.hold(elder);
        KnownElder known = elders.find(elder)
                .filter(one -> places.isInCity(one, asker.regionCode()))
                .orElseThrow(() -> new Refused(ConsultationRefusal.ELDER_UNKNOWN).at("/elderId"));
        if (known.deceased()) {
            throw new Refused(ConsultationRefusal.ELDER_DECEASED).at("/elderId");
        }
    }

    RemoteConsultation answer(Call call, UUID id, ConsultationJson.Reply said) {
        return moves.move(call, id, "answer", consultation -> {
            ConsultationEvent event = consultation.answer(said.advice(), said.prescribes(), call.now());
            answers.keep(id, said.opinion(), said.prescribes() ? said.prescription() : null);
            return event;
        });
    }

    RemoteConsultation decline(Call call, UUID id, ConsultationReason why) {
        return moves.move(call, id, "decline", consultation -> consultation.decline(why, call.now()));
    }

    RemoteConsultation withdraw(Call call, UUID id) {
        return moves.move(call, id, "withdraw", consultation -> consultation.withdraw(call.now()));
    }

    /** Refers the elder up with what was asked and answered; the rules are those of every referral up. */
    RemoteConsultation refer(Call call, UUID id, ConsultationJson.Refer said) {
        return moves.move(call, id, "refer", consultation -> {
            MedicalForm form = said.form() == null ? formOf(call, id) : said.form();
            ReferralRoute route = new ReferralRoute(consultation.askerId(), null, said.receiverId(), null);
            Submission submission = new Submission(
                    consultation.elderId(),
                    new ClinicalReason(said.reason(), said.urgency(), null),
                    said.consent(),
                    call.caller().subject());
            UUID referral = referrals.up(call, route, submission, form).id();
            return consultation.refer(referral, call.now());
        });
    }

    private MedicalForm formOf(Call call, UUID id) {
        MedicalForm form = records.readForm(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        String opinion = "远程会诊意见：" + answers.read(id).orElseThrow().text();
        String treatment =
                form.treatment() == null || form.treatment().isBlank() ? opinion : form.treatment() + "\n" + opinion;
        if (treatment.codePointCount(0, treatment.length()) > TREATMENT_MAX) {
            throw new Refused(ConsultationRefusal.FORM_TOO_LONG, TREATMENT_MAX).at("/form");
        }
        return form.withTreatment(treatment);
    }

    /** Called when nobody has answered in time. */
    void due(Call call, UUID id) {
        RemoteConsultation consultation = repository.findById(id);
        consultation.fallOverdue(call.now()).ifPresent(event -> changes.publish(consultation, event));
    }

    /** Called when a copy of another register has changed. */
    void reconsider(Call call, RemoteConsultation consultation) {
        UUID asker = institutions.currentOf(consultation.askerId());
        UUID expert = institutions.currentOf(consultation.expertId());
        boolean stopped = stopped(asker) || stopped(expert);
        boolean deceased =
                elders.find(consultation.elderId()).filter(KnownElder::deceased).isPresent();
        consultation
                .reconsider(new RemoteConsultation.Known(asker, expert, stopped, deceased), call.now())
                .ifPresent(event -> changes.publish(consultation, event));
    }

    private boolean stopped(UUID institution) {
        return institutions.find(institution).filter(KnownInstitution::closed).isPresent();
    }
}
