package org.yiyang.kit.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.institution.InstitutionContact;

/** Who has read what of a person in this service, when and why, as reported to the person (个人信息保护法 art. 44). */
@ApplicationScoped
public class PersonReadings {
    private final Audit audit;

    PersonReadings(Audit audit) {
        this.audit = audit;
    }

    /**
     * One reading; the reader's account is disclosed to auditors only.
     *
     * @param institutionId whose staff read; null for an authority, a person or a system
     * @param region of the authority whose office read; null for others
     * @param roles in which was read
     * @param subjectKind what kind of record was read, as the audit names it
     * @param action how: read, list, search, reveal, …
     * @param reason what the reader gave as the reason; null where none was asked for
     * @param times how often within the minute
     */
    @Schema(name = "PersonReading")
    public record Reading(
            UUID id,
            Instant at,
            UUID institutionId,
            String institutionName,
            String region,
            List<RoleName> roles,
            String subjectKind,
            UUID recordId,
            String action,
            String reason,
            int times) {}

    /** One page of readings. */
    @Schema(name = "PersonReadingList")
    public record Listed(List<Reading> items) {}

    /**
     * A page of them, the first first, in two statements however many there are.
     *
     * @param of the records that are about the person
     * @param contacts reads what institutions are called
     */
    public List<Reading> page(
            List<Audit.Subjects> of,
            UUID after,
            int limit,
            Function<Set<UUID>, Map<UUID, InstitutionContact>> contacts) {
        List<Audit.Entry> entries = audit.readings(of, after, limit);
        Map<UUID, InstitutionContact> known = contacts.apply(entries.stream()
                .map(Audit.Entry::institution)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> reading(entry, known)).toList();
    }

    private static Reading reading(Audit.Entry entry, Map<UUID, InstitutionContact> known) {
        Set<String> roles = Set.copyOf(Arrays.asList(entry.roles().split(",")));
        InstitutionContact reader = entry.institution() == null ? null : known.get(entry.institution());
        return new Reading(
                entry.id(),
                entry.at(),
                entry.institution(),
                reader == null ? null : reader.name(),
                entry.institution() == null ? entry.region() : null,
                Arrays.stream(RoleName.values())
                        .filter(role -> roles.contains(role.name()))
                        .toList(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.action(),
                entry.reason(),
                entry.times());
    }
}
