package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.BedTiers;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.decision.OneWindowRegister;
import org.yiyang.institution.registry.decision.OneWindowRegister.Registered;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.CaseRules;
import org.yiyang.institution.window.matter.CaseSubject;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Finds what an application is about, and holds it against the rules of its region. */
@ApplicationScoped
class CaseSubjects {
    private final CaseRepository repository;
    private final OneWindowRegister register;
    private final Register institutions;
    private final BedTiers tiers;
    private final CertificateRules certificates;

    CaseSubjects(
            CaseRepository repository,
            OneWindowRegister register,
            Register institutions,
            BedTiers tiers,
            CertificateRules certificates) {
        this.repository = repository;
        this.register = register;
        this.institutions = institutions;
        this.tiers = tiers;
        this.certificates = certificates;
    }

    /**
     * What an application is about, if the applicant may apply for it.
     *
     * @throws Refused 404 or 403 if it is not there or not the applicant's, 422 if a rule is broken
     */
    CaseSubject checked(Call call, CaseApplication application) {
        CaseSubject subject = of(call.scope(), application, call.today());
        if (application.changedOn() != null
                && (application.matter() != CaseMatter.CHANGE
                        || application.changedOn().isAfter(call.today()))) {
            throw new Refused(WindowRefusal.CHANGED_ON).at("/changedOn");
        }
        mustLive(application);
        rules(subject.region(), call.today()).check(application, subject);
        if (application.renews()) {
            mustGoFurther(call, application);
        }
        // What has changed already, and is filed now, may stand in the register as it is.
        if (application.matter() == CaseMatter.CHANGE && application.changedOn() == null) {
            Particulars wanted = application.entered();
            register.mustBeSeen(application.subjectId(), wanted.change(), wanted.departments(), call.today());
        }
        return subject;
    }

    /** Refuses what would wait for an institution that no longer exists. */
    void mustLive(CaseApplication application) {
        if (institutions.closed(application.applicantId())
                || (application.subjectId() != null && institutions.closed(application.subjectId()))) {
            throw new Refused(WindowRefusal.APPLICANT_CLOSED);
        }
    }

    /** Refuses an operator with whom the authority that is asked could not register the new unit in the end. */
    void mustKnowOperator(String authority, CaseApplication application) {
        register.mustBeOperator(application.entered().operatedById(), authority, "/particulars/operatedById");
    }

    /** Refuses an approval that could not be issued any more, as after a change of the home that the unit is in. */
    void mustStillFit(Call call, CaseApplication application) {
        if (application.matter().certifies()) {
            CaseSubject subject = of(call.scope(), application, call.today());
            rules(subject.region(), call.today()).check(application, subject);
        }
    }

    private void mustGoFurther(Call call, CaseApplication application) {
        LocalDate lastDay = lastDay(call, application)
                .orElseThrow(() -> new Refused(WindowRefusal.RENEWAL_NOT_NEEDED).at("/qualificationId"));
        if (!application.requestedUntil().isAfter(lastDay)) {
            throw new Refused(WindowRefusal.RENEWAL_NOT_AFTER, lastDay).at("/requestedUntil");
        }
    }

    /**
     * Refuses what could be decided and then not be issued: what another case under way is about, too, or a new unit that
     * the register has already.
     *
     * @param but the case itself, null of one that is no case yet
     */
    void mustBeFree(Call call, CaseApplication application, UUID but) {
        if (!application.matter().certifies() && !application.matter().plans()) {
            return;
        }
        repository.twin(call.scope(), application, but).ifPresent(twin -> {
            throw new Refused(WindowRefusal.ALREADY_APPLIED, twin.number()).at("/matter");
        });
        Particulars unit = application.entered();
        if (application.subjectId() == null) {
            register.known(application.applicantId(), unit.name(), unit.creditCode())
                    .ifPresent(known -> {
                        throw new Refused(WindowRefusal.ALREADY_REGISTERED, unit.name(), known).at("/particulars/name");
                    });
        }
    }

    CaseSubject of(Scope scope, CaseApplication application, LocalDate today) {
        Registered applicant = found(scope, application.applicantId(), today);
        if (application.subjectId() == null) {
            return planned(application, applicant);
        }
        if (application.subjectId().equals(applicant.id())) {
            return CaseSubject.registered(applicant, homeBeds(scope, applicant, today), application.qualificationId());
        }
        Registered subject = found(scope, application.subjectId(), today);
        if (!applicant.id().equals(subject.parentId())) {
            throw new Refused(WindowRefusal.NOT_YOUR_INSTITUTION).at("/subjectId");
        }
        return CaseSubject.registered(subject, applicant.beds(), application.qualificationId());
    }

    private static CaseSubject planned(CaseApplication application, Registered applicant) {
        Particulars unit = application.entered();
        if (unit.name() == null || unit.category() == null || unit.address() == null) {
            throw new Refused(WindowRefusal.PARTICULARS_MISSING).at("/particulars");
        }
        return CaseSubject.planned(unit, applicant);
    }

    /** The last day of the certificate that an application is about; empty if none is named or it has none. */
    private Optional<LocalDate> lastDay(Call call, CaseApplication application) {
        return found(call.scope(), application.subjectId(), call.today()).certificates().stream()
                .filter(one -> one.id().equals(application.qualificationId()) && one.lastDay() != null)
                .map(OneWindowRegister.Certificate::lastDay)
                .findFirst();
    }

    private int homeBeds(Scope scope, Registered one, LocalDate today) {
        return one.parentId() == null
                ? one.beds()
                : register.find(scope, one.parentId(), today)
                        .map(Registered::beds)
                        .orElse(one.beds());
    }

    private Registered found(Scope scope, UUID id, LocalDate today) {
        return register.find(scope, id, today).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND).at("/subjectId"));
    }

    CaseRules rules(String region, LocalDate today) {
        return new CaseRules(tiers.of(region, today), certificates.filing(region, today));
    }

    /** Beds, category and region of an institution that the caller may see. */
    Registered one(Scope scope, UUID id, LocalDate today) {
        return register.find(scope, id, today).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
