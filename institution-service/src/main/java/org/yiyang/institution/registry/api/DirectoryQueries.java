package org.yiyang.institution.registry.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionSearch;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What the register says to everybody, whoever asks. */
@ApplicationScoped
class DirectoryQueries {
    private final InstitutionRepository repository;

    DirectoryQueries(InstitutionRepository repository) {
        this.repository = repository;
    }

    List<Institution> atWork(Call call, InstitutionSearch search, UUID after, int limit) {
        return repository.directory(call.scope(), search.on(call.today()), after, limit);
    }

    /**
     * One, also if it is not at work any more.
     *
     * @throws Refused 404 if there is none
     */
    Institution one(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
