package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.FamilyRegister;

/** What elders have authorised their families to, as their records say. */
@ApplicationScoped
class ElderFamilies implements FamilyRegister {
    private final ElderRepository repository;

    ElderFamilies(ElderRepository repository) {
        this.repository = repository;
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
