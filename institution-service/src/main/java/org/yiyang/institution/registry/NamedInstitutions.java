package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/**
 * The one way to find an institution that a body or a row of a file names besides its own record: a parent, an
 * operator, a successor, a member. What the caller may not see is refused as if it did not exist.
 */
@ApplicationScoped
public class NamedInstitutions {
    private final InstitutionRepository repository;

    NamedInstitutions(InstitutionRepository repository) {
        this.repository = repository;
    }

    /**
     * The institution of an id.
     *
     * @param unknown what to refuse with where there is none, or none for this caller
     * @param pointer the field that names it
     */
    public Institution of(Call call, UUID id, Refusal unknown, String pointer) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(unknown).at(pointer));
    }

    /** The institution that paper names by its code or, inside another one, by its name; likewise. */
    public Institution of(Call call, InstitutionReference reference, Refusal unknown, String pointer) {
        return known(call, reference).orElseThrow(() -> new Refused(unknown).at(pointer));
    }

    /** The same, if there is one that the caller may know of. */
    public Optional<Institution> known(Call call, InstitutionReference reference) {
        return find(reference).flatMap(found -> repository.find(call.scope(), found.id()));
    }

    private Optional<Institution> find(InstitutionReference reference) {
        if (reference.creditCode() != null) {
            return repository.withCode(CreditCode.form(reference.creditCode()));
        }
        if (reference.parentCreditCode() == null || reference.name() == null) {
            return Optional.empty();
        }
        return repository
                .withCode(CreditCode.form(reference.parentCreditCode()))
                .flatMap(parent -> repository.unitNamed(parent.id(), reference.name()));
    }
}
