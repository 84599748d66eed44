package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens at the end of a family-doctor contract, and at that of a month. */
@ApplicationScoped
class FamilyDoctorDueHandlers implements DeadlineHandlers {
    private final DoctorContracts contracts;
    private final MonthlyRates rates;

    FamilyDoctorDueHandlers(DoctorContracts contracts, MonthlyRates rates) {
        this.contracts = contracts;
        this.rates = rates;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(FamilyDoctorDue.values(), this::handler);
    }

    private DeadlineHandler handler(FamilyDoctorDue due) {
        return switch (due) {
            case FAMILY_DOCTOR_TERM_END -> (call, deadline) -> contracts.expire(call, deadline.subject());
            case FAMILY_DOCTOR_RATES -> rates::due;
            case RENEW_FAMILY_DOCTOR_CONTRACTS -> DeadlineHandler.NOTHING;
        };
    }
}
