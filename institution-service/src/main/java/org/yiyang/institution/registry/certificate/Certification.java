package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** Derives what follows from certificates: on which days an institution has both, and when one comes to its end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Certification {
    private final InstitutionRepository repository;
    private final CertificateDeadlines expiries;
    private final PendingRenewals renewals;
    private final Changes changes;

    Certification(
            InstitutionRepository repository,
            CertificateDeadlines expiries,
            PendingRenewals renewals,
            Changes changes) {
        this.repository = repository;
        this.expiries = expiries;
        this.renewals = renewals;
        this.changes = changes;
    }

    /** After its certificates, or what they depend on, have changed. */
    public void renew(Institution institution, Call call) {
        renew(institution, call, null);
    }

    private void renew(Institution institution, Call call, LocalDate turned) {
        expiries.schedule(institution, call.today());
        recertify(institution, call, turned);
    }

    /** Called by the deadline of a certificate's first day; one that does not begin then after all is left alone. */
    void begin(Call call, UUID id, UUID qualification, LocalDate day) {
        Institution institution = repository.findById(id);
        if (institution.certificates().get(qualification).validDays().holds(day)) {
            changes.publish(institution, institution.qualificationBegan(qualification, day, call.now()));
            renew(institution, call, day);
        }
    }

    /** Called by the deadline of a certificate's last day, on the day after it; one that is being renewed goes on. */
    void expire(Call call, UUID id, UUID qualification, LocalDate day) {
        Institution institution = repository.findById(id);
        Optional<PendingRenewals.Granted> renewal = renewals.granted(call, qualification, day.minusDays(1))
                .filter(granted -> institution
                        .certificates()
                        .carryOn(qualification, granted.number(), granted.until(), call.now()));
        if (renewal.isPresent()) {
            InstitutionEvent event = new InstitutionEvent.QualificationCarriedOn(qualification);
            String number = renewal.get().number();
            changes.publish(institution, institution.noted("carry-on-qualification", number, event, call.now()));
        } else {
            publishEnd(call, institution, qualification);
        }
        renew(institution, call, day);
    }

    /** Ends one today that went on because of a renewal which has come to nothing after all. */
    public void lapse(Call call, UUID id, UUID qualification, String renewal) {
        Institution institution = repository.findById(id);
        if (institution.certificates().get(qualification).carryOnUntil(renewal, call.today(), call.now())) {
            publishEnd(call, institution, qualification);
            renew(institution, call);
        }
    }

    private void publishEnd(Call call, Institution institution, UUID qualification) {
        InstitutionEvent event = new InstitutionEvent.QualificationExpired(qualification);
        changes.publish(institution, institution.noted("expire-qualification", null, event, call.now()));
    }

    /** Called by the deadline of a verification; one that was verified meanwhile has another deadline. */
    void verificationOverdue(Call call, UUID id, UUID qualification) {
        Institution institution = repository.findById(id);
        InstitutionEvent event = new InstitutionEvent.VerificationOverdue(qualification);
        changes.publish(institution, institution.noted("verification-overdue", null, event, call.now()));
    }

    /** Called by the deadline of a suspension (停业超过1年视同歇业); one that works again has none, closing is decided. */
    void suspendedTooLong(Call call, UUID id) {
        Institution institution = repository.findById(id);
        InstitutionEvent event = new InstitutionEvent.InstitutionSuspendedTooLong();
        changes.publish(institution, institution.noted("suspension-overrun", null, event, call.now()));
    }

    private void recertify(Institution institution, Call call, LocalDate turned) {
        UUID parent = institution.entry().parentId();
        // Two units may change at the same time: whoever derives holds the whole, so that the next sees both.
        Institution whole = repository.locked(parent == null ? institution.id() : parent);
        LocalDate from = turned == null ? call.today() : turned.minusDays(1);
        whole.recertify(repository.units(whole.id()), from, call.today(), call.now())
                .or(() -> turned == null ? Optional.empty() : whole.turned(turned, call.now()))
                .ifPresent(event -> changes.publish(whole, event));
    }
}
