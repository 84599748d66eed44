package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.refusal.Refused;

/** What a unit requires of the institution that it is inside of: that it exists, and where it is. */
@ApplicationScoped
public class Wholes {
    private final InstitutionRepository repository;

    Wholes(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** The institution that one is a unit of; empty where it stands on its own. */
    public Optional<Institution> of(Institution one) {
        return Optional.ofNullable(one.entry().parentId()).map(repository::findById);
    }

    /** Refuses a unit that would work inside an institution that is closed. */
    public void mustLive(Institution unit) {
        of(unit).ifPresent(whole -> mustBeOpen(whole, null));
    }

    /** Refuses what is closed at the field that names it. */
    public static void mustBeOpen(Institution whole, String pointer) {
        if (whole.status() == InstitutionStatus.CLOSED) {
            Refused closed =
                    new Refused(InstitutionRefusal.HOME_CLOSED, whole.entry().name());
            throw pointer == null ? closed : closed.at(pointer);
        }
    }
}
