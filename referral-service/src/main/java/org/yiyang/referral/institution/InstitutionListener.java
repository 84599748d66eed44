package org.yiyang.referral.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.referral.Cascades;

/** Hears of institutions: keeps the copy, and has the referrals from and to it looked at again. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final Copies copies;
    private final Cascades cascades;
    private final Clock clock;

    InstitutionListener(Copies copies, Cascades cascades, Clock clock) {
        this.copies = copies;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownInstitution.State.class, KnownInstitution.class, KnownInstitution::new)
                .ifPresent(known -> cascades.institutionChanged(Call.system(clock.instant()), known.id()));
    }
}
