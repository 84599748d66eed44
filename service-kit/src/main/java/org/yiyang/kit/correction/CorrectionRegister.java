package org.yiyang.kit.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;

/**
 * What of persons a service records, who keeps it, and where it is put right; contributed as a bean by each service that keeps
 * something of persons. A service without one has no requests for correction.
 */
public interface CorrectionRegister {
    /** What may be asked for here. */
    Set<CorrectionSubject> subjects();

    /** Whether institutions keep the records, each of which is named; otherwise the region's agency keeps the elder's own. */
    boolean isOfInstitutions();

    /**
     * The record about an elder that is said to be wrong.
     *
     * @param asked of one of the {@link #subjects}, with a record if they are kept by institutions
     * @return empty where there is no such record about the elder; whether the caller may know of it is asked afterwards
     */
    Optional<Kept> find(Call call, CorrectionJson.Ask asked);

    /** The id of an elder's surviving record: its own, or that of the record into which its was merged. */
    UUID survivorOf(UUID elder);

    /** The ids under which an elder may be named. */
    List<UUID> namesOf(UUID elder);

    /** The ids under which one of some elders may be named. */
    default Collection<UUID> namesOf(Collection<UUID> elders) {
        return elders.stream()
                .flatMap(elder -> namesOf(elder).stream())
                .distinct()
                .toList();
    }

    /** The address of the verb that puts a record right; null where none does. */
    String procedure(CorrectionSubject subject, UUID elder, UUID recordId);

    /** Several institutions by their ids, as a service's {@code ContactReader} reads them; none where no institution keeps a record. */
    default Map<UUID, InstitutionContact> contacts(Collection<UUID> institutions) {
        return Map.of();
    }

    /** A new row of the service's entity. */
    CorrectionRequest begin(UUID id, CorrectionRequest.Asked asked, Call call);

    /** The entity of the table {@code correction_request}. */
    Class<? extends CorrectionRequest> entity();

    /** Where the operations and the roles that may use them stand. */
    Class<?> resource();

    /** The condition, on a row {@code c} of the table, that the elder whose id it holds was erased. */
    String erasedElder();

    /** What else is forgotten with the words of requests: statements in which {@code {ids}} stands for their ids. */
    default List<String> forgotten() {
        return List.of();
    }

    /**
     * A record about an elder.
     *
     * @param elderId under which the elder goes on
     * @param regionCode whose parameters apply
     * @param keeperId the institution that keeps it; null where the region's agency does, or its bureau for want of one
     */
    record Kept(UUID elderId, String regionCode, UUID keeperId) {}
}
