package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Once;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.medical.ReturnSlip;

/** What is shown of referrals, to each caller in the caller's own light. */
@ApplicationScoped
class ReferralReads {
    private final ReferralRepository repository;
    private final Surroundings surroundings;
    private final Families families;
    private final MedicalRecords records;
    private final Deadlines deadlines;
    private final ReferralActions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Once once;
    private final Clock clock;

    ReferralReads(
            ReferralRepository repository,
            Surroundings surroundings,
            Families families,
            MedicalRecords records,
            Deadlines deadlines,
            ReferralActions actions,
            CurrentCaller callers,
            MoveTable moves,
            Once once,
            Clock clock) {
        this.repository = repository;
        this.surroundings = surroundings;
        this.families = families;
        this.records = records;
        this.deadlines = deadlines;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.once = once;
        this.clock = clock;
    }

    ReferralJson.View one(Call call, UUID id) {
        return view(found(call, id));
    }

    ReferralJson.History history(Call call, UUID id) {
        return new ReferralJson.History(moves.of(found(call, id).id()));
    }

    List<ReferralJson.View> list(Call call, ReferralRepository.Filter filter, UUID after, int limit) {
        families.mayView(call);
        if (filter.elder() != null && call.scope().region() != null) {
            throw new Refused(ReferralRefusal.ELDER_FILTER_NOT_YOURS);
        }
        return repository.list(call.scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    /** The medical text, for the doctors of both ends; that it was read is recorded before it is given. */
    ReferralJson.MedicalRecord medicalRecord(Call call, UUID id) {
        return once.run(call, () -> {
            Referral referral = found(call, id);
            Standing standing = Standing.of(call.caller(), referral);
            if (!standing.is(Standing.End.SENDER) && !standing.is(Standing.End.RECEIVER)) {
                throw new Refused(ReferralRefusal.MEDICAL_TEXT_NOT_YOURS);
            }
            MedicalForm form = records.readForm(call, id).orElse(null);
            if (!standing.knowsPerson(referral)) {
                return new ReferralJson.MedicalRecord(id, form == null ? null : form.briefOnly(), null);
            }
            UUID slipOf = repository.backOf(id).map(Referral::id).orElse(id);
            ReturnSlip slip = records.readSlip(call, slipOf).orElse(null);
            return new ReferralJson.MedicalRecord(id, form, slip);
        });
    }

    ReferralJson.View view(Referral referral) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Call.CHINA);
        Caller caller = callers.get();
        Standing standing = Standing.of(caller, referral);
        ReferralSnapshot snapshot = referral.snapshot();
        Optional<Consent> consent = Optional.ofNullable(referral.consent());
        Optional<Channel> channel = Optional.ofNullable(referral.channel());
        Optional<Appointment> appointment = Optional.ofNullable(referral.appointment());
        UUID agreement = channel.map(Channel::agreementId).orElse(null);
        return new ReferralJson.View(
                standing.knowsPerson(referral) ? snapshot : snapshot.withoutElder(),
                referral.matter().reason(),
                referral.matter().urgency(),
                referral.matter().careStage(),
                consent.map(Consent::form).orElse(null),
                consent.map(Consent::givenAt).orElse(null),
                agreement != null,
                agreement,
                channel.map(Channel::responseMinutes).orElse(null),
                appointment.map(Appointment::department).orElse(null),
                appointment.map(Appointment::visitAt).orElse(null),
                referral.times().acceptedAt(),
                referral.closing() == null ? null : referral.closing().reason(),
                repository.backOf(referral.id()).map(Referral::id).orElse(null),
                snapshot.flags().stream().map(ReferralJson.Warning::of).toList(),
                offers(referral, today),
                deadlines.openOf(referral.id()).stream()
                        .map(one -> ReferralJson.DueAt.of(one, now))
                        .toList(),
                referral.version(),
                actions.allowed(caller, referral));
    }

    private List<ReferralJson.Offer> offers(Referral referral, LocalDate today) {
        boolean refused = referral.status() == ReferralStatus.REJECTED
                || referral.flags().contains(ReferralFlag.RECEIVER_UNLICENSED);
        return refused
                ? surroundings.otherPartners(referral, today).stream()
                        .map(ReferralJson.Offer::of)
                        .toList()
                : null;
    }

    private Referral found(Call call, UUID id) {
        families.mayView(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
