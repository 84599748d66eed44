package org.yiyang.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.kit.parameter.ParameterKey;

/** Every figure by its default, no visit booked, no deadline that has come: what a clock needs without a database. */
class DefaultFigures implements ReferralClock.Facts {
    @Override
    public int figure(ParameterKey figure, Instant on) {
        return Integer.parseInt(figure.spec().defaultValue());
    }

    @Override
    public Optional<LocalDate> lastVisit() {
        return Optional.empty();
    }

    @Override
    public boolean visited() {
        return false;
    }

    @Override
    public Optional<Instant> firedAt(ReferralDue due) {
        return Optional.empty();
    }
}
