package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.VisibleText;

/** Finds institutions as paper names them; whether the caller may do anything with one, the verb decides. */
@ApplicationScoped
public class ReferredInstitutions {
    private final InstitutionRepository repository;

    ReferredInstitutions(InstitutionRepository repository) {
        this.repository = repository;
    }

    /**
     * The institution's id.
     *
     * @param unknown what to refuse with where there is none
     * @param pointer the field that names it
     */
    public UUID of(InstitutionReference reference, Refusal unknown, String pointer) {
        return find(reference).map(Institution::id).orElseThrow(() -> new Refused(unknown).at(pointer));
    }

    private Optional<Institution> find(InstitutionReference reference) {
        if (reference.creditCode() != null) {
            return repository.withCode(CreditCode.of(reference.creditCode()));
        }
        if (reference.parentCreditCode() == null || reference.name() == null) {
            return Optional.empty();
        }
        return repository
                .withCode(CreditCode.of(reference.parentCreditCode()))
                .flatMap(parent -> repository.unitNamed(parent.id(), VisibleText.normal(reference.name())));
    }
}
