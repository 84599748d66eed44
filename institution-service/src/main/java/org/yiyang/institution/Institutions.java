package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with institutions in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Institutions {
    private final InstitutionRepository repository;
    private final Regions regions;
    private final Residents residents;
    private final Expiries expiries;
    private final TakeoverWindow window;
    private final Changes changes;

    Institutions(
            InstitutionRepository repository,
            Regions regions,
            Residents residents,
            Expiries expiries,
            TakeoverWindow window,
            Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.residents = residents;
        this.expiries = expiries;
        this.window = window;
        this.changes = changes;
    }

    Institution register(Call call, InstitutionEntry entered) {
        InstitutionEntry entry = checked(call, entered);
        Institution institution = Institution.registered(entry, call.now());
        repository.persist(institution);
        changes.tell(institution, new InstitutionEvent.InstitutionRegistered());
        return institution;
    }

    Institution takeOver(Call call, InstitutionEntry entered, List<Qualification.Issue> certificates, Takeover mark) {
        InstitutionEntry entry = checked(call, entered);
        window.mustBeOpen(entry.regionCode(), call.today());
        certificates.forEach(certificate -> mustDecide(call.caller(), certificate.kind()));
        Institution institution = Institution.takenOver(entry, certificates, mark);
        repository.persist(institution);
        changes.tell(institution, new InstitutionEvent.InstitutionTakenOver());
        afterQualifications(institution, call);
        return institution;
    }

    Institution qualify(Call call, UUID id, Qualification.Issue issue) {
        Institution institution = get(call, id);
        mustDecide(call.caller(), issue.kind());
        mustCover(call.scope(), institution);
        call.expects(institution.version());
        changes.tell(institution, institution.qualify(issue, call.now()));
        afterQualifications(institution, call);
        return institution;
    }

    Institution moveQualification(Call call, UUID id, QualificationMove move) {
        Institution institution = get(call, id);
        mustCover(call.scope(), institution);
        call.expects(institution.version());
        mustNotBeFuture(move.from(), call.today(), "/effectiveOn");
        mustDecide(call.caller(), institution.qualificationKind(move.qualification()));
        changes.tell(institution, institution.moveQualification(move, call.now()));
        afterQualifications(institution, call);
        return institution;
    }

    Institution correctQualification(Call call, UUID id, Correction correction) {
        Institution institution = get(call, id);
        mustCover(call.scope(), institution);
        call.expects(institution.version());
        changes.tell(
                institution,
                institution.correctQualification(
                        correction.qualification(),
                        correction.state(),
                        correction.days(),
                        new Institution.Mending(correction.document(), correction.reason(), call.now())));
        afterQualifications(institution, call);
        return institution;
    }

    /** What a supervisor puts in place of a mistaken state. */
    record Correction(UUID qualification, QualificationState state, Days.Span days, String document, String reason) {}

    Institution suspend(Call call, UUID id, String reason) {
        Institution institution = official(call, id);
        changes.tell(institution, institution.suspend(reason, call.now()));
        return institution;
    }

    Institution resume(Call call, UUID id, String reason) {
        Institution institution = official(call, id);
        changes.tell(institution, institution.resume(reason, call.now()));
        return institution;
    }

    Institution close(Call call, UUID id, String reason) {
        Institution institution = official(call, id);
        int remaining = residents.latest(id, call.today());
        changes.tell(institution, institution.close(reason, remaining, call.today(), call.now()));
        afterQualifications(institution, call);
        return institution;
    }

    /** Called by the deadline of a certificate's last day. */
    void expire(Call call, UUID id, UUID qualification) {
        Institution institution = repository.findById(id);
        changes.tell(institution, institution.qualificationExpired(qualification, call.now()));
        recertify(institution, call);
    }

    private Institution get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private Institution official(Call call, UUID id) {
        Institution institution = get(call, id);
        mustCover(call.scope(), institution);
        call.expects(institution.version());
        return institution;
    }

    private void afterQualifications(Institution institution, Call call) {
        expiries.schedule(institution);
        recertify(institution, call);
    }

    private void recertify(Institution institution, Call call) {
        UUID parent = institution.entry().parentId();
        Institution whole = parent == null ? institution : repository.findById(parent);
        whole.recertify(repository.units(whole.id()), call.today(), call.now())
                .ifPresent(event -> changes.tell(whole, event));
    }

    private InstitutionEntry checked(Call call, InstitutionEntry entry) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        Institution parent = entry.parentId() == null ? null : repository.findById(entry.parentId());
        if (entry.parentId() != null) {
            mustBeParent(parent);
        }
        mustRegister(call, entry, parent);
        if (entry.operatedById() != null) {
            Institution operator = repository.findById(entry.operatedById());
            if (operator == null || operator.side() != InstitutionKind.MEDICAL) {
                throw new Refused(InstitutionRefusal.OPERATOR_UNKNOWN).at("/operatedById");
            }
        }
        if (entry.creditCode() == null && parent == null) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_MISSING).at("/creditCode");
        }
        mustBeNew(entry);
        return entry;
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

    /** An official registers within the own region, a manager a unit of the own institution. */
    private static void mustRegister(Call call, InstitutionEntry entry, Institution parent) {
        if (call.scope().coversRegion(entry.regionCode())) {
            return;
        }
        if (call.scope().region() != null) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, entry.regionCode()).at("/regionCode");
        }
        if (parent == null || !call.scope().isInstitution(parent.id())) {
            throw new Refused(InstitutionRefusal.NOT_YOUR_UNIT).at("/parentId");
        }
    }

    // 医疗机构管理条例 art. 5: medical matters are the health department's; 老年人权益保障法 art. 43: homes are civil affairs'.
    private static void mustDecide(Caller caller, QualificationKind kind) {
        String department = switch (kind.side()) {
            case MEDICAL -> Roles.HEALTH_ADMIN;
            case CARE -> Roles.CIVIL_ADMIN;
        };
        if (!caller.is(department)) {
            throw new Refused(InstitutionRefusal.OTHER_DEPARTMENT, department);
        }
    }

    private static void mustCover(Scope scope, Institution institution) {
        String region = institution.entry().regionCode();
        if (!scope.coversRegion(region)) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, region);
        }
    }

    private static void mustNotBeFuture(LocalDate day, LocalDate today, String pointer) {
        if (day.isAfter(today)) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
