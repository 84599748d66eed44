package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.NamedInstitutions;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refusal;

/** Finds the ids of institutions as paper names them, among those that the caller may know of. */
@ApplicationScoped
public class ReferredInstitutions {
    private final NamedInstitutions institutions;

    ReferredInstitutions(NamedInstitutions institutions) {
        this.institutions = institutions;
    }

    /**
     * The institution's id.
     *
     * @param unknown what to refuse with where there is none, or none for this caller
     * @param pointer the field that names it
     */
    public UUID of(Call call, InstitutionReference reference, Refusal unknown, String pointer) {
        return institutions.of(call, reference, unknown, pointer).id();
    }

    /**
     * The institution's id, if there is one that the caller may know of.
     *
     * @throws org.yiyang.kit.refusal.Refused if a code is none
     */
    public Optional<UUID> known(Call call, InstitutionReference reference) {
        return institutions.known(call, reference).map(Institution::id);
    }
}
