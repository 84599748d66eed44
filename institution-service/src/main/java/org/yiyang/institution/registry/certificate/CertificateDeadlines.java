package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.VerificationRule;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** Sets the deadlines of the register: first day, last day and verification of a certificate, end of a suspension. */
@ApplicationScoped
public class CertificateDeadlines {
    static final String START = "QUALIFICATION_START";
    static final String EXPIRY = "QUALIFICATION_EXPIRY";
    static final String VERIFICATION = "QUALIFICATION_VERIFICATION";
    static final String SUSPENSION = "INSTITUTION_SUSPENSION";
    private final Deadlines deadlines;
    private final Parameters parameters;

    CertificateDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    void schedule(Institution institution, LocalDate today) {
        institution.certificates().reckon(rule(institution.region(), today), institution, today);
        for (Qualification qualification : institution.qualifications()) {
            set(institution.id(), START, qualification.id(), qualification.beginsAfter(today), today);
            set(institution.id(), EXPIRY, qualification.id(), qualification.lastEnd(), today);
            LocalDate due = qualification.verificationDueOn();
            set(institution.id(), VERIFICATION, qualification.id(), due == null ? null : due.plusDays(1), today);
        }
        set(institution.id(), SUSPENSION, institution.id(), suspendedUntil(institution, today), today);
    }

    /** A day that has passed already needs no deadline: the lists show it. One that is due is left to be handled. */
    private void set(UUID institution, String kind, UUID part, LocalDate day, LocalDate today) {
        if (day == null) {
            deadlines.clear(institution, kind, part);
        } else if (day.isAfter(today)) {
            deadlines.set(Deadline.at(
                    institution, kind, part, day.atStartOfDay(Call.CHINA).toInstant()));
        } else {
            deadlines.clearAfter(
                    institution, kind, part, today.atStartOfDay(Call.CHINA).toInstant());
        }
    }

    private VerificationRule rule(String region, LocalDate today) {
        return new VerificationRule(
                parameters.integer(RegistryParameter.VERIFICATION_BEDS, region, today),
                parameters.integer(RegistryParameter.VERIFICATION_MONTHS_BELOW, region, today),
                parameters.integer(RegistryParameter.VERIFICATION_MONTHS_FROM, region, today));
    }

    /** The day on which it will have been suspended for as long as it may; null unless it is suspended. */
    public LocalDate suspendedUntil(Institution institution, LocalDate today) {
        LocalDate since = institution.since(InstitutionStatus.SUSPENDED);
        return since == null
                ? null
                : since.plusMonths(
                        parameters.integer(RegistryParameter.SUSPENSION_MONTHS_MAX, institution.region(), today));
    }
}
