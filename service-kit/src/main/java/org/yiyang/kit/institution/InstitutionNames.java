package org.yiyang.kit.institution;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside the ids of institutions in an answer: looked up once for all rows of a page. */
public final class InstitutionNames {
    private final Map<UUID, InstitutionContact> known;

    private InstitutionNames(Map<UUID, InstitutionContact> known) {
        this.known = known;
    }

    /**
     * Of all institutions that a page names.
     *
     * @param ids null where there is no institution
     * @param contacts reads several at once, each by its id; those that are not known are missing
     */
    static InstitutionNames of(Stream<UUID> ids, Function<Set<UUID>, Map<UUID, InstitutionContact>> contacts) {
        Set<UUID> asked = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return new InstitutionNames(asked.isEmpty() ? Map.of() : contacts.apply(asked));
    }

    /** Its name as it is now; null where it is not known here, or where there is no institution. */
    public String of(UUID id) {
        return id == null ? null : contact(id).name();
    }

    /** Its telephone; likewise. */
    public String phone(UUID id) {
        return id == null ? null : contact(id).phone();
    }

    private InstitutionContact contact(UUID id) {
        return known.getOrDefault(id, InstitutionContact.unknown(id));
    }
}
