package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecordRepository;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Where;

/** The table of policy documents. */
@ApplicationScoped
class PolicyDocumentRepository extends EnteredRecordRepository<PolicyDocument, PolicyDocumentRepository.Filter> {

    /** Which are wanted; null fields do not narrow. */
    record Filter(String region, String number, Standing standing) {}

    @Override
    protected Where narrowed(Where where, Filter filter) {
        return in(where, filter.region())
                .andIfGiven("entry.number = :number", "number", filter.number())
                .andIfGiven("standing = :standing", "standing", filter.standing());
    }

    boolean stands(UUID id) {
        return count("id = ?1 and standing = ?2", id, Standing.CURRENT) > 0;
    }
}
