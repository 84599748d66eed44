package org.yiyang.contract.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.catalogue.ServiceScene;

/**
 * What was done on a visit.
 *
 * @param item a code of the directory of services
 * @param persons how many were served; as many as elders are named, where they are
 * @param role of whoever came
 * @param place where in the home, or null
 * @param elders who was served, where they are named
 */
@Embeddable
record RecordFacts(
        @Column(name = "visited_on") LocalDate visitedOn,
        String item,
        @Enumerated(EnumType.STRING) @Column(length = 20) ServiceScene scene,
        int persons,

        @Enumerated(EnumType.STRING) @Column(name = "by_role", length = 30)
        PostedRole role,

        String place,
        @Convert(converter = ElderIds.class) Set<UUID> elders) {
    /** The same with these served, who are as many. */
    RecordFacts naming(Set<UUID> served) {
        return new RecordFacts(visitedOn, item, scene, persons, role, place, served);
    }
}
