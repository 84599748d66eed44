package org.yiyang.institution.registry.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntFunction;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionRights;
import org.yiyang.institution.registry.NamedInstitutions;
import org.yiyang.institution.registry.Paper;
import org.yiyang.institution.registry.RegisterRules;
import org.yiyang.institution.registry.Wholes;
import org.yiyang.institution.registry.certificate.Certification;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** How institutions come into the register, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Institutions {
    private final InstitutionRepository repository;
    private final NamedInstitutions named;
    private final InstitutionRights rights;
    private final Regions regions;
    private final CertificateRules rules;
    private final Certification certification;
    private final TakeoverWindow window;
    private final Changes changes;

    Institutions(
            InstitutionRepository repository,
            NamedInstitutions named,
            InstitutionRights rights,
            Regions regions,
            CertificateRules rules,
            Certification certification,
            TakeoverWindow window,
            Changes changes) {
        this.repository = repository;
        this.named = named;
        this.rights = rights;
        this.regions = regions;
        this.rules = rules;
        this.certification = certification;
        this.window = window;
        this.changes = changes;
    }

    public Institution register(Call call, InstitutionEntry entered, OfferedServices offered) {
        return register(call, entered, offered, null);
    }

    /** @param codeReason why a credit code is genuine whose check character is wrong; null where it is right */
    public Institution register(Call call, InstitutionEntry entered, OfferedServices offered, String codeReason) {
        InstitutionEntry entry = checked(call, entered, call.today());
        RegisterRules.mustKeepMark(call, entry.regionCode(), offered, false);
        Institution institution = Institution.registered(entry, offered, codeReason, call.today(), call.now());
        repository.persist(institution);
        changes.publish(institution, new InstitutionEvent.InstitutionRegistered());
        return institution;
    }

    /** @param fields of the request that name the certificates of the paper, by their places in it */
    public Institution takeOver(Call call, Paper paper, IntFunction<CertificateRules.Fields> fields) {
        InstitutionEntry entry = checked(call, paper.entry(), paper.since(call.today()));
        window.mustBeOpen(entry.regionCode(), call.today());
        paper.certificates()
                .forEach(certificate ->
                        rights.mustDecide(call.caller(), certificate.kind().side()));
        Institution institution = Institution.takenOver(paper, call.today());
        for (int i = 0; i < paper.certificates().size(); i++) {
            rules.mustAllow(call, entry, paper.certificates().get(i), fields.apply(i));
        }
        repository.persist(institution);
        changes.publish(institution, new InstitutionEvent.InstitutionTakenOver());
        certification.renew(institution, call);
        return institution;
    }

    private InstitutionEntry checked(Call call, InstitutionEntry entry, LocalDate since) {
        mustRegister(call, entry);
        Institution parent = entry.parentId() == null
                ? null
                : named.of(call, entry.parentId(), InstitutionRefusal.PARENT_UNKNOWN, "/parentId");
        mustBeHere(call, entry, parent);
        regions.mustExist(entry.regionCode(), "/regionCode", call.today(), since);
        if (parent != null) {
            mustBeParent(parent, entry);
        }
        RegisterRules.mustEnterCode(call, entry.creditCode(), "/creditCode");
        mustBeOperator(call, entry.operatedById(), "/operatedById", true);
        if (entry.creditCode() == null && parent == null) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_MISSING).at("/creditCode");
        }
        RegisterRules.mustHaveOpened(entry.openedOn(), call);
        mustBeNew(call, entry);
        return entry;
    }

    /**
     * Refuses a change that names nothing, or what does not exist, or did not on its first day.
     *
     * @param goesOn whether it holds from now on: an operator of earlier days may be closed since
     */
    void mustFit(Call call, RegistrationChange change, LocalDate from, boolean goesOn) {
        if (change.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
        if (change.regionCode() != null) {
            regions.mustExist(change.regionCode(), "/fields/regionCode", from);
        }
        RegisterRules.mustEnterCode(call, change.creditCode(), "/fields/creditCode");
        mustBeOperator(call, change.operatedById(), "/fields/operatedById", goesOn);
    }

    /** Only a medical institution operates another's unit. */
    private void mustBeOperator(Call call, UUID id, String pointer, boolean goesOn) {
        if (id == null) {
            return;
        }
        Institution operator = named.of(call, id, InstitutionRefusal.OPERATOR_UNKNOWN, pointer);
        if (operator.side() != InstitutionKind.MEDICAL) {
            throw new Refused(InstitutionRefusal.OPERATOR_UNKNOWN).at(pointer);
        }
        if (goesOn && operator.status() == InstitutionStatus.CLOSED) {
            throw new Refused(
                            InstitutionRefusal.OPERATOR_CLOSED, operator.entry().name())
                    .at(pointer);
        }
    }

    /** Whoever may not know of the institution that has the code learns that there is one, but not which. */
    private void mustBeNew(Call call, InstitutionEntry entry) {
        (entry.creditCode() == null
                        ? repository.unitNamed(entry.parentId(), entry.name())
                        : repository.withCode(entry.creditCode()))
                .ifPresent(known -> {
                    throw repository.find(call.scope(), known.id()).isPresent()
                            ? new Refused(
                                    InstitutionRefusal.ALREADY_REGISTERED,
                                    known.entry().name(),
                                    known.id())
                            : new Refused(InstitutionRefusal.REGISTERED_ELSEWHERE).at("/creditCode");
                });
    }

    private static void mustBeParent(Institution parent, InstitutionEntry entry) {
        if (parent.entry().parentId() != null) {
            throw new Refused(InstitutionRefusal.PARENT_IS_UNIT).at("/parentId");
        }
        Wholes.mustBeOpen(parent, "/parentId");
        if (!entry.regionCode().startsWith(parent.region())) {
            throw new Refused(InstitutionRefusal.UNIT_ELSEWHERE, parent.region()).at("/regionCode");
        }
    }

    /** An official registers within the own region, a manager a unit inside of the own institution. */
    private static void mustRegister(Call call, InstitutionEntry entry) {
        if (isOfficial(call)) {
            RegisterRules.mustCover(call.scope(), entry.regionCode(), "/regionCode");
        } else if (!call.scope().isInstitution(entry.parentId())) {
            throw new Refused(InstitutionRefusal.NOT_YOUR_UNIT).at("/parentId");
        }
    }

    /** A manager enters a unit where the own institution is, and nowhere else. */
    private static void mustBeHere(Call call, InstitutionEntry entry, Institution parent) {
        if (!isOfficial(call) && !parent.region().equals(entry.regionCode())) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, entry.regionCode()).at("/regionCode");
        }
    }

    private static boolean isOfficial(Call call) {
        return call.scope().everything() || call.scope().region() != null;
    }
}
