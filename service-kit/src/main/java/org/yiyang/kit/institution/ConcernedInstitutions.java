package org.yiyang.kit.institution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The institutions that one record concerns, in the order in which people name them.
 *
 * @param first null where it is not known, as the second where there is none
 */
public record ConcernedInstitutions(UUID subject, UUID first, UUID second) {
    /** One institution. */
    public ConcernedInstitutions(UUID subject, UUID only) {
        this(subject, only, null);
    }

    private Stream<UUID> institutions() {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream);
    }

    /**
     * All of some records by name, each by the id of its record.
     *
     * @param contacts reads several institutions at once, each by its id; those that are not known are missing
     */
    public static Map<UUID, List<InstitutionContact>> named(
            List<ConcernedInstitutions> records, Function<Set<UUID>, Map<UUID, InstitutionContact>> contacts) {
        Set<UUID> all = new HashSet<>();
        records.forEach(one -> one.institutions().forEach(all::add));
        Map<UUID, InstitutionContact> known = contacts.apply(all);
        Map<UUID, List<InstitutionContact>> named = new HashMap<>();
        records.forEach(one -> named.put(
                one.subject(),
                one.institutions().map(known::get).filter(Objects::nonNull).toList()));
        return named;
    }
}
