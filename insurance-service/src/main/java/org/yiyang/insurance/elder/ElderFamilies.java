package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What elders have authorised their families to, as their records say. */
@ApplicationScoped
class ElderFamilies implements FamilyRegister {
    private final ElderRepository repository;
    private final Parameters parameters;

    ElderFamilies(ElderRepository repository, Parameters parameters) {
        this.repository = repository;
        this.parameters = parameters;
    }

    @Override
    public Collection<UUID> namesOf(UUID elder) {
        return repository.namesOf(elder);
    }

    @Override
    public boolean maySee(UUID elder, String account, LocalDate day) {
        return authorised(elder, account, day).isPresent();
    }

    @Override
    public boolean mayAct(UUID elder, String account, LocalDate day) {
        return authorised(elder, account, day)
                .filter(scope -> scope == AuthorisationScope.VIEW_AND_PROPOSE)
                .isPresent();
    }

    @Override
    public Set<UUID> seenBy(String account, LocalDate day) {
        return authorising(account, day, Set.of(AuthorisationScope.values()));
    }

    @Override
    public Set<UUID> actedForBy(String account, LocalDate day) {
        return authorising(account, day, Set.of(AuthorisationScope.VIEW_AND_PROPOSE));
    }

    /**
     * Whoever asks on behalf of so many is no family any more, and lists of them all would have no end. What is
     * authorised already may be changed. Mergers do not ask: one adds nobody to an account, but taking one back may
     * bring back an account's 51st elder, who is then missing in its lists until another authorisation ends. Nor does
     * this keep two elders apart who authorise an account at the same moment.
     *
     * @param field where the request names the account
     */
    void mustSeeToFew(UUID account, Elder elder, LocalDate day, String field) {
        boolean already = elder.authorised(account.toString(), day).isPresent();
        Set<AuthorisationScope> any = Set.of(AuthorisationScope.values());
        if (!already && repository.authorising(account, day, any, ELDERS_MAX).size() >= ELDERS_MAX) {
            throw new Refused(ElderRefusal.ACCOUNT_ELDERS_MAX, ELDERS_MAX).at(field);
        }
    }

    /** An authorisation is not over yet, and not for ever. */
    void mustBeTimely(LocalDate validUntil, Elder elder, LocalDate today) {
        if (validUntil.isBefore(today)) {
            throw new Refused(ElderRefusal.AUTHORISATION_PAST).at("/validUntil");
        }
        LocalDate last = today.plusDays(parameters.integer(ElderParameter.AUTHORISATION_DAYS, elder.region(), today));
        if (validUntil.isAfter(last)) {
            throw new Refused(ElderRefusal.AUTHORISATION_TOO_LONG, last).at("/validUntil");
        }
    }

    /** What the family member is to the elder is said, or the record says it of the account already. */
    static void mustNameKinship(Authorisation authorisation, Elder elder) {
        boolean known = authorisation.kinship() != null
                || elder.authorisations().stream()
                        .anyMatch(one -> one.person().equals(authorisation.person()) && one.kinship() != null);
        if (!known) {
            throw new Refused(ElderRefusal.KINSHIP_WANTED).at("/kinship");
        }
    }

    private Set<UUID> authorising(String account, LocalDate day, Set<AuthorisationScope> scopes) {
        try {
            return Set.copyOf(repository.authorising(UUID.fromString(account), day, scopes, ELDERS_MAX));
        } catch (IllegalArgumentException noAccountOfAFamily) {
            return Set.of();
        }
    }

    private Optional<AuthorisationScope> authorised(UUID elder, String account, LocalDate day) {
        try {
            return repository.authorised(elder, UUID.fromString(account), day);
        } catch (IllegalArgumentException noAccountOfAFamily) {
            return Optional.empty();
        }
    }
}
