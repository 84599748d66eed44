package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.entry.FilingRule;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.LicenceNumber;
import org.yiyang.institution.registry.entry.MedicalSetting;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What a region asks of a certificate, whoever enters it: whether it is filed or licensed there, and its number. */
@ApplicationScoped
public class CertificateRules {
    private final InstitutionRepository repository;
    private final Parameters parameters;
    private final Clock clock;

    CertificateRules(InstitutionRepository repository, Parameters parameters, Clock clock) {
        this.repository = repository;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The fields of a request that name a certificate's kind and number. */
    public record Fields(String kind, String number) {
        /** Those of a body that is about one certificate. */
        public static final Fields OF_ONE = new Fields("/kind", "/number");

        /** Those of the certificate at a pointer. */
        public static Fields within(String pointer) {
            return new Fields(pointer + "/kind", pointer + "/number");
        }
    }

    /** Whether a region files or licenses, as it does on a day. */
    public FilingRule filing(String region, LocalDate day) {
        int month = parameters.integer(
                RegistryParameter.INTERNAL_FILING_SINCE, region, LocalDate.ofInstant(clock.instant(), Call.CHINA));
        return new FilingRule(
                parameters.bool(RegistryParameter.CLINIC_FILED, region, day), FilingRule.firstDayOf(month));
    }

    /** Refuses a certificate that the region would file instead of licensing, or the reverse, and a wrong number. */
    public void mustAllow(Call call, InstitutionEntry entry, Qualification.Issue issue, Fields fields) {
        mustSuit(entry, issue.kind(), issue.validFrom(), fields.kind());
        if (issue.kind() == QualificationKind.MEDICAL_LICENCE) {
            mustBeNumbered(call, entry.regionCode(), issue, fields.number());
        }
    }

    private void mustBeNumbered(Call call, String region, Qualification.Issue issue, String pointer) {
        if (parameters.bool(RegistryParameter.LICENCE_NUMBER_FORM_CHECKED, region, issue.validFrom())
                && !LicenceNumber.hasForm(issue.number())) {
            throw new Refused(InstitutionRefusal.LICENCE_NUMBER_FORM).at(pointer);
        }
        if (parameters.bool(RegistryParameter.MEDICAL_CODE_CHECKED, region, issue.validFrom())) {
            LicenceNumber.wrongPart(issue.number())
                    .ifPresent(part -> RegisterRules.mustEnterNumber(call, part, issue.numberReason(), pointer));
        }
    }

    /** Refuses a changed entry with which a certificate that stands on a day could not be held. */
    public void mustStillAllow(Institution changed, LocalDate day, String pointer) {
        changed.certificates()
                .openOn(day)
                .forEach(one -> mustSuit(
                        changed.entry(), one.kind(), one.knownPeriods().get(0).validFrom(), pointer));
    }

    /** Refuses to hand over what the successor could not hold; a licence of old stays one. */
    public void mustHandOver(Institution successor, List<Qualification.Issue> handed, String pointer) {
        handed.forEach(one -> mustSuit(
                successor.entry(),
                one.kind(),
                one.kind() == QualificationKind.MEDICAL_LICENCE ? LocalDate.EPOCH : one.validFrom(),
                pointer));
    }

    private void mustSuit(InstitutionEntry entry, QualificationKind kind, LocalDate from, String pointer) {
        // What is on the wrong side is the holding rule's to refuse.
        if (kind == QualificationKind.CARE_FILING || entry.category().kind() != InstitutionKind.MEDICAL) {
            return;
        }
        InstitutionRefusal broken =
                filing(entry.regionCode(), from).broken(kind, from, entry.category(), setting(entry.parentId()));
        if (broken != null) {
            throw new Refused(broken).at(pointer);
        }
    }

    private MedicalSetting setting(UUID parentId) {
        return MedicalSetting.of(
                parentId == null ? null : repository.findById(parentId).entry().category());
    }
}
