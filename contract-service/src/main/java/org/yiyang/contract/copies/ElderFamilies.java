package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    public Collection<UUID> namesOf(UUID elder) {
        return elders.namesOf(elder);
    }

    @Override
    public boolean maySee(UUID elder, String account, LocalDate day) {
        return holds(elder, account, day, VIEW, PROPOSE);
    }

    @Override
    public boolean mayAct(UUID elder, String account, LocalDate day) {
        return holds(elder, account, day, PROPOSE);
    }

    @Override
    public Set<UUID> seenBy(String account, LocalDate day) {
        return elders.authorising(account, day, List.of(VIEW, PROPOSE), ELDERS_MAX);
    }

    @Override
    public Set<UUID> actedForBy(String account, LocalDate day) {
        return elders.authorising(account, day, List.of(PROPOSE), ELDERS_MAX);
    }

    /** By the surviving record, which has the authorisations of those that were merged into it. */
    private boolean holds(UUID elder, String account, LocalDate day, String... scopes) {
        return elder != null
                && elders.find(elders.survivorOf(elder))
                        .filter(known -> known.authorises(account, day, scopes))
                        .isPresent();
    }
}
