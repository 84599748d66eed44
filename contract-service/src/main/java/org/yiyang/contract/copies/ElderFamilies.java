package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.FamilyRegister;

/** What elders have authorised their families to, as the copy knows it. */
@ApplicationScoped
class ElderFamilies implements FamilyRegister {
    private static final String VIEW = "VIEW";
    private static final String PROPOSE = "VIEW_AND_PROPOSE";
    private final KnownElders elders;

    ElderFamilies(KnownElders elders) {
        this.elders = elders;
    }

    @Override
    public boolean maySee(UUID elder, String account, LocalDate day) {
        return elders.find(elder)
                .filter(known -> known.authorises(account, day, VIEW, PROPOSE))
                .isPresent();
    }

    @Override
    public boolean mayAct(UUID elder, String account, LocalDate day) {
        return elders.find(elder)
                .filter(known -> known.authorises(account, day, PROPOSE))
                .isPresent();
    }
}
