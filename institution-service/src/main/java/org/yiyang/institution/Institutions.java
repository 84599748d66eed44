package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** How institutions come into the register, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Institutions {
    private final InstitutionRepository repository;
    private final InstitutionAccess access;
    private final Regions regions;
    private final Certification certification;
    private final TakeoverWindow window;
    private final Changes changes;

    Institutions(
            InstitutionRepository repository,
            InstitutionAccess access,
            Regions regions,
            Certification certification,
            TakeoverWindow window,
            Changes changes) {
        this.repository = repository;
        this.access = access;
        this.regions = regions;
        this.certification = certification;
        this.window = window;
        this.changes = changes;
    }

    Institution register(Call call, InstitutionEntry entered, Offered offered) {
        InstitutionEntry entry = checked(call, entered, call.today());
        InstitutionAccess.mustKeepMark(call, entry.regionCode(), offered, false);
        Institution institution = Institution.registered(entry, offered, call.today(), call.now());
        repository.persist(institution);
        changes.tell(institution, new InstitutionEvent.InstitutionRegistered());
        return institution;
    }

    Institution takeOver(Call call, Paper paper) {
        InstitutionEntry entry = checked(call, paper.entry(), paper.since(call.today()));
        window.mustBeOpen(entry.regionCode(), call.today());
        paper.certificates()
                .forEach(certificate ->
                        access.mustDecide(call, certificate.kind().side()));
        Institution institution = Institution.takenOver(paper, call.today());
        repository.persist(institution);
        changes.tell(institution, new InstitutionEvent.InstitutionTakenOver());
        certification.renew(institution, call);
        return institution;
    }

    /** What stood on paper on the first day (存量登记). */
    record Paper(InstitutionEntry entry, Offered offered, List<Qualification.Issue> certificates, Takeover mark) {
        /** The first day of which the paper tells. */
        LocalDate since(LocalDate today) {
            return certificates.stream()
                    .map(Qualification.Issue::validFrom)
                    .filter(entry.since(today)::isAfter)
                    .min(Comparator.naturalOrder())
                    .orElse(entry.since(today));
        }
    }

    private InstitutionEntry checked(Call call, InstitutionEntry entry, LocalDate since) {
        regions.mustExist(entry.regionCode(), "/regionCode", call.today(), since);
        Institution parent = entry.parentId() == null ? null : repository.findById(entry.parentId());
        if (entry.parentId() != null) {
            mustBeParent(parent);
        }
        mustRegister(call, entry, parent);
        mustBeOperator(entry.operatedById());
        if (entry.creditCode() == null && parent == null) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_MISSING).at("/creditCode");
        }
        InstitutionAccess.mustHaveOpened(entry.openedOn(), call);
        mustBeNew(entry);
        return entry;
    }

    /** Refuses a change that names nothing, or what does not exist, or did not on its first day. */
    void mustFit(RegistrationChange change, LocalDate from) {
        if (change.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
        if (change.regionCode() != null) {
            regions.mustExist(change.regionCode(), "/regionCode", from);
        }
        mustBeOperator(change.operatedById());
    }

    /** Only a medical institution operates another's unit. */
    private void mustBeOperator(UUID id) {
        Institution operator = id == null ? null : repository.findById(id);
        if (id != null && (operator == null || operator.side() != InstitutionKind.MEDICAL)) {
            throw new Refused(InstitutionRefusal.OPERATOR_UNKNOWN).at("/operatedById");
        }
    }

    private void mustBeNew(InstitutionEntry entry) {
        (entry.creditCode() == null
                        ? repository.unitNamed(entry.parentId(), entry.name())
                        : repository.withCode(entry.creditCode()))
                .ifPresent(known -> {
                    throw new Refused(InstitutionRefusal.ALREADY_REGISTERED, known.id());
                });
    }

    private static void mustBeParent(Institution parent) {
        if (parent == null) {
            throw new Refused(InstitutionRefusal.PARENT_UNKNOWN).at("/parentId");
        }
        if (parent.entry().parentId() != null) {
            throw new Refused(InstitutionRefusal.PARENT_IS_UNIT).at("/parentId");
        }
    }

    /** An official registers within the own region, a manager a unit where the own institution is. */
    private static void mustRegister(Call call, InstitutionEntry entry, Institution parent) {
        boolean official = call.scope().everything() || call.scope().region() != null;
        if (!official && (parent == null || !call.scope().isInstitution(parent.id()))) {
            throw new Refused(InstitutionRefusal.NOT_YOUR_UNIT).at("/parentId");
        }
        boolean here = official
                ? call.scope().coversRegion(entry.regionCode())
                : parent.region().equals(entry.regionCode());
        if (!here) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, entry.regionCode()).at("/regionCode");
        }
    }
}
