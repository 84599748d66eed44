package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** By when the bureaus that are asked file an agreement, and by when its parties put right what one has refused. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FilingTimes {
    private final Parameters parameters;
    private final Deadlines deadlines;

    FilingTimes(Parameters parameters, Deadlines deadlines) {
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    /** The bureaus with which the agreements of a region are filed on a day. */
    List<Bureau> bureaus(String region, LocalDate day) {
        List<Bureau> bureaus = new ArrayList<>();
        if (parameters.bool(AgreementParameter.FILING_REQUIRED, region, day)) {
            for (Bureau bureau : Bureau.values()) {
                if (parameters.bool(parameter(bureau), region, day)) {
                    bureaus.add(bureau);
                }
            }
        }
        return bureaus;
    }

    /** The bureaus with which an amendment of these fields is filed on a day. */
    List<Bureau> bureaus(String region, LocalDate day, Set<ContentField> changed) {
        boolean again = parameters.bool(AgreementParameter.AMENDMENT_FILING, region, day)
                && changed.stream()
                        .anyMatch(field -> parameter(field)
                                .map(asked -> parameters.bool(asked, region, day))
                                .orElse(true));
        return again ? bureaus(region, day) : List.of();
    }

    /** Whether a field is filed again; empty where it always is: between whom, how and how long. */
    private static Optional<AgreementParameter> parameter(ContentField field) {
        return switch (field) {
            case SERVICE_ITEMS, FREQUENCIES -> Optional.of(AgreementParameter.AMENDMENT_FILING_SERVICES);
            case FEES -> Optional.of(AgreementParameter.AMENDMENT_FILING_FEES);
            case AUTOMATIC_RENEWAL -> Optional.of(AgreementParameter.AMENDMENT_FILING_PERIOD);
            case GREEN_CHANNEL -> Optional.of(AgreementParameter.AMENDMENT_FILING_CHANNEL);
            case PRACTICE_SITE -> Optional.of(AgreementParameter.AMENDMENT_FILING_SITE);
            case NUMBER,
                    MEDICAL_ID,
                    CARE_ID,
                    MODE,
                    START_DATE,
                    END_DATE,
                    PRIMARY,
                    RENEWAL_OF,
                    GOVERNMENT_CONSENT,
                    POSTINGS,
                    ATTACHMENTS,
                    LIAISONS -> Optional.empty();
        };
    }

    private static AgreementParameter parameter(Bureau bureau) {
        return switch (bureau) {
            case HEALTH -> AgreementParameter.FILING_WITH_HEALTH;
            case CIVIL -> AgreementParameter.FILING_WITH_CIVIL;
        };
    }

    /** Sets the times again after a verb that changed whose turn it is. */
    void changed(Call call, Agreement agreement) {
        Filings filings =
                agreement.status() == AgreementStatus.SIGNED ? agreement.life().filings() : Filings.NONE;
        set(call, agreement, filings, AgreementDue.FILE_AGREEMENT, AgreementDue.ANSWER_FILING_REFUSAL);
    }

    /** The same after a verb that changed whose turn it is with an amendment. */
    void amendmentChanged(Call call, Agreement agreement) {
        Filings filings = agreement
                .filedAmendment()
                .filter(one -> agreement.status().binding())
                .map(Amendment::filings)
                .orElse(Filings.NONE);
        set(call, agreement, filings, AgreementDue.FILE_AMENDMENT, AgreementDue.ANSWER_AMENDMENT_REFUSAL);
    }

    private void set(Call call, Agreement agreement, Filings filings, AgreementDue filed, AgreementDue answered) {
        UUID id = agreement.id();
        int workdays = number(call, agreement, AgreementParameter.FILING_WORKDAYS);
        set(
                id,
                filed,
                filings.since(AgreementFilingState.WAITING),
                since -> deadlines.setWorkdays(id, filed.name(), since, workdays));
        int days = number(call, agreement, AgreementParameter.FILING_ANSWER_DAYS);
        set(
                id,
                answered,
                filings.since(AgreementFilingState.REFUSED),
                since -> deadlines.set(Deadline.at(
                        id,
                        answered.name(),
                        id,
                        WorkCalendar.endOfDay(since),
                        WorkCalendar.endOfDay(since.plusDays(days)))));
    }

    private int number(Call call, Agreement agreement, AgreementParameter days) {
        return parameters.integer(days, agreement.region(), call.today());
    }

    private void set(UUID agreement, AgreementDue kind, Optional<LocalDate> since, Consumer<LocalDate> set) {
        since.ifPresentOrElse(set, () -> deadlines.clear(agreement, kind.name()));
    }
}
