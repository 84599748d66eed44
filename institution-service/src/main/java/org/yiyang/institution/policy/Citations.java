package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/** Lets other registers cite policy documents; whose they are does not matter, since they are published. */
@ApplicationScoped
public class Citations {
    private final PolicyDocumentRepository repository;

    Citations(PolicyDocumentRepository repository) {
        this.repository = repository;
    }

    /**
     * Refuses to cite what is not there or was withdrawn.
     *
     * @param document null if nothing is cited
     * @param pointer the field that cites
     */
    public void mustStand(UUID document, String pointer) {
        if (document != null && !repository.stands(document)) {
            throw new Refused(PolicyRefusal.UNKNOWN, document).at(pointer);
        }
    }
}
