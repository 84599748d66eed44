package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.Reopening;
import org.yiyang.institution.registry.Wholes;
import org.yiyang.institution.registry.certificate.Certification;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What units share with the institution that they are inside of: where it is, and its end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Units {
    private final InstitutionRepository repository;
    private final Wholes wholes;
    private final InstitutionClosures ends;
    private final Certification certification;
    private final Changes changes;

    Units(
            InstitutionRepository repository,
            Wholes wholes,
            InstitutionClosures ends,
            Certification certification,
            Changes changes) {
        this.repository = repository;
        this.wholes = wholes;
        this.ends = ends;
        this.certification = certification;
        this.changes = changes;
    }

    /** Refuses to move a unit away from where its parent is. */
    public void mustStay(Institution one, RegistrationChange change) {
        wholes.of(one)
                .filter(whole ->
                        change.regionCode() != null && !change.regionCode().startsWith(whole.region()))
                .ifPresent(whole -> {
                    throw new Refused(InstitutionRefusal.UNIT_MOVES_WITH_HOME, whole.region()).at("/fields/regionCode");
                });
    }

    /** Takes them along to where their parent is during some days. */
    public void follow(Call call, Institution parent, RegistrationChange change, Days.Span days, CorrectionGround why) {
        if (change.regionCode() == null) {
            return;
        }
        RegistrationChange moving = RegistrationChange.moving(change.regionCode());
        for (Institution unit : living(parent)) {
            changes.publish(
                    unit, unit.follow("move-with-home", row -> row.with(moving, null, why.document()), days, why));
            certification.renew(unit, call);
        }
    }

    /** Closes them with their parent, and ends their certificates. */
    public void close(Call call, Institution parent, Decision decision) {
        for (Institution unit : living(parent)) {
            changes.publish(unit, unit.close(decision, 0, decision.document()));
            ends.closed(call, unit, decision);
            certification.renew(unit, call);
        }
    }

    /** Ends them with a parent whose end a correction has brought to light, since the same day. */
    public void end(Call call, Institution parent, CorrectionGround why) {
        LocalDate ended = parent.since(InstitutionStatus.CLOSED);
        for (Institution unit : living(parent)) {
            LocalDate first = unit.registrations().get(0).validFrom();
            Days.Span days = new Days.Span(first.isAfter(ended) ? first : ended, null);
            changes.publish(
                    unit, unit.correctRegistration(RegistrationChange.NOTHING, InstitutionStatus.CLOSED, days, why));
            ends.closed(call, unit, why.ending(unit));
            certification.renew(unit, call);
        }
    }

    /** Opens those again that were closed with their parent; asked before the parent itself is. */
    public void reopen(Call call, Institution parent, CorrectionGround why) {
        repository.units(parent.id()).stream()
                .filter(unit -> Reopening.together(unit, parent))
                .forEach(unit -> {
                    changes.publish(unit, Reopening.of(unit, why));
                    ends.corrected(call, unit);
                    certification.renew(unit, call);
                });
    }

    private List<Institution> living(Institution parent) {
        return repository.units(parent.id()).stream()
                .filter(unit -> unit.status() != InstitutionStatus.CLOSED)
                .toList();
    }
}
