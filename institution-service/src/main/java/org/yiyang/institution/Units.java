package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.institution.Registrant.Mending;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What units share with the institution that they are inside of: where it is, and its end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Units {
    private final InstitutionRepository repository;
    private final Certification certification;
    private final Changes changes;

    Units(InstitutionRepository repository, Certification certification, Changes changes) {
        this.repository = repository;
        this.certification = certification;
        this.changes = changes;
    }

    /** Refuses to move a unit away from where its parent is. */
    void mustStay(Institution one, RegistrationChange change) {
        Institution parent = one.entry().parentId() == null
                ? null
                : repository.findById(one.entry().parentId());
        if (parent != null
                && change.regionCode() != null
                && !change.regionCode().startsWith(parent.region())) {
            throw new Refused(InstitutionRefusal.UNIT_MOVES_WITH_HOME, parent.region()).at("/fields/regionCode");
        }
    }

    /** Takes them along to where their parent is during some days. */
    void follow(Call call, Institution parent, RegistrationChange change, Days.Span days, Mending why) {
        if (change.regionCode() == null) {
            return;
        }
        for (Institution unit : living(parent)) {
            changes.tell(unit, unit.follow(change.regionCode(), days, why));
            certification.renew(unit, call);
        }
    }

    /** Closes them with their parent, and ends their certificates. */
    void close(Call call, Institution parent, Decision decision) {
        for (Institution unit : living(parent)) {
            changes.tell(unit, unit.close(decision, 0, decision.document()));
            certification.renew(unit, call);
        }
    }

    /** Opens those again that were closed with their parent; asked before the parent itself is. */
    void reopen(Call call, Institution parent, Mending why) {
        repository.units(parent.id()).stream()
                .filter(unit -> Reopening.together(unit, parent))
                .forEach(unit -> {
                    changes.tell(unit, Reopening.of(unit, why));
                    certification.renew(unit, call);
                });
    }

    /** Refuses to open a unit again inside of what is closed. */
    void mustHaveHome(Institution one) {
        Institution parent = one.entry().parentId() == null
                ? null
                : repository.findById(one.entry().parentId());
        if (parent != null && parent.status() == InstitutionStatus.CLOSED) {
            throw new Refused(InstitutionRefusal.HOME_CLOSED, parent.entry().name());
        }
    }

    private List<Institution> living(Institution parent) {
        return repository.units(parent.id()).stream()
                .filter(unit -> unit.status() != InstitutionStatus.CLOSED)
                .toList();
    }
}
