package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.VisibleText;

/**
 * Records, in a transaction, how elders stand in long-term care insurance. Benefits rest on an assessment by the scale of that
 * insurance (医保办发〔2021〕37号) alone: what GB/T 42195 says is never converted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LongTermCares {
    private final ElderSecrets secrets;
    private final Parameters parameters;
    private final Moves<Elder> moves;

    LongTermCares(
            ElderRepository repository,
            ElderRights rights,
            ElderSecrets secrets,
            Parameters parameters,
            Changes changes) {
        this.secrets = secrets;
        this.parameters = parameters;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    /** So from a day on, as an agency has decided. */
    Elder record(Call call, UUID id, LongTermCareJson.Recorded asked) {
        return moves.move(call, id, "record-long-term-care", elder -> {
            if (asked.until() != null && asked.until().isBefore(asked.from())) {
                throw new Refused(ElderRefusal.DAYS_REVERSED).at("/until");
            }
            LocalDate born = secrets.open(elder, call.today()).document().birthDate();
            if (asked.from().isBefore(born)) {
                throw new Refused(ElderRefusal.BEFORE_BIRTH).at("/from");
            }
            LocalDate last = lastDay(call, elder, asked);
            elder.stay("record-long-term-care", asked.standing() + " " + asked.from(), call.now());
            LongTermCarePeriod.Said said = new LongTermCarePeriod.Said(
                    asked.standing(),
                    VisibleText.normal(asked.agency()),
                    secrets.sealLongTermCareDocument(id, asked.document()));
            elder.needs()
                    .longTermCare()
                    .become(new LongTermCarePeriod(
                            said, asked.from(), last == null ? null : last.plusDays(1), call.now()));
            return new ElderEvent.ElderLongTermCareChanged();
        });
    }

    private LocalDate lastDay(Call call, Elder elder, LongTermCareJson.Recorded asked) {
        return switch (asked.standing()) {
            case APPLIED -> {
                mustBeDisabledLongEnough(call, elder, asked);
                yield asked.until();
            }
            case ENTITLED -> lastEntitledDay(call, elder, asked);
            case ENROLLED, NOT_ENTITLED, SUSPENDED -> asked.until();
        };
    }

    private void mustBeDisabledLongEnough(Call call, Elder elder, LongTermCareJson.Recorded asked) {
        if (asked.disabledSince() == null) {
            throw new Refused(ElderRefusal.DISABLED_SINCE_WANTED).at("/disabledSince");
        }
        int months = integer(ElderParameter.LONG_TERM_CARE_DISABLED_MONTHS, call, elder);
        if (asked.disabledSince().plusMonths(months).isAfter(asked.from())) {
            throw new Refused(ElderRefusal.DISABLED_TOO_SHORT, months).at("/disabledSince");
        }
    }

    /** Benefits begin in the month after the assessment and end with it. */
    private LocalDate lastEntitledDay(Call call, Elder elder, LongTermCareJson.Recorded asked) {
        Assessment assessment = elder.needs()
                .abilities()
                .last(AbilityStandard.LONG_TERM_CARE)
                .filter(one -> !one.expired(asked.from()))
                .orElseThrow(() -> new Refused(ElderRefusal.LONG_TERM_CARE_NOT_ASSESSED).at("/standing"));
        int least = integer(ElderParameter.LONG_TERM_CARE_LEAST_LEVEL, call, elder);
        if (assessment.level().number() < least) {
            throw new Refused(
                            ElderRefusal.LONG_TERM_CARE_LEVEL_LOW,
                            assessment.level().label(),
                            least)
                    .at("/standing");
        }
        boolean nextMonth =
                parameters.bool(ElderParameter.LONG_TERM_CARE_FROM_NEXT_MONTH, elder.region(), call.today());
        LocalDate first = nextMonth ? assessment.assessedOn().plusMonths(1).withDayOfMonth(1) : assessment.assessedOn();
        if (asked.from().isBefore(first)) {
            throw new Refused(ElderRefusal.LONG_TERM_CARE_TOO_EARLY, first).at("/from");
        }
        if (asked.until() != null && asked.until().isAfter(assessment.validUntil())) {
            throw new Refused(ElderRefusal.LONG_TERM_CARE_TOO_LONG, assessment.validUntil()).at("/until");
        }
        return asked.until() == null ? assessment.validUntil() : asked.until();
    }

    private int integer(ElderParameter parameter, Call call, Elder elder) {
        return parameters.integer(parameter, elder.region(), call.today());
    }

    /** In no way any more from a day on. */
    Elder end(Call call, UUID id, LongTermCareJson.End asked) {
        return moves.move(call, id, "end-long-term-care", elder -> {
            boolean stands = elder.needs().longTermCare().known().stream()
                    .anyMatch(row -> row.validTo() == null || row.validTo().isAfter(asked.from()));
            if (!stands) {
                throw new Refused(ElderRefusal.LONG_TERM_CARE_NONE).at("/from");
            }
            elder.stay("end-long-term-care", asked.from() + " " + asked.reason(), call.now());
            elder.needs().longTermCare().endOn(asked.from(), call.now());
            return new ElderEvent.ElderLongTermCareChanged();
        });
    }
}
