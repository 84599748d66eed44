package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    public Optional<UUID> elderOf(String account, LocalDate day) {
        try {
            List<UUID> elders = repository.authorising(UUID.fromString(account), day);
            return elders.size() == 1 ? Optional.of(elders.get(0)) : Optional.empty();
        } catch (IllegalArgumentException noAccountOfAFamily) {
            return Optional.empty();
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
