package org.yiyang.insurance.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;

/** Who may ask about an elder who is not in its register. */
@ApplicationScoped
class EnquirerRights {
    private final KnownInstitutions institutions;

    EnquirerRights(KnownInstitutions institutions) {
        this.institutions = institutions;
    }

    /** A hospital that is registered may ask whether it would be paid for whoever is before it; it learns nothing else. */
    boolean isParty(Call call, UUID institution) {
        return institutions
                .find(institution)
                .filter(known ->
                        call.scope().isInstitution(known.id()) || call.scope().isInstitution(known.parentId()))
                .isPresent();
    }

    /** What an institution is called; null while it is not known here. */
    String nameOf(UUID institution) {
        return institutions.find(institution).map(KnownInstitution::name).orElse(null);
    }
}
