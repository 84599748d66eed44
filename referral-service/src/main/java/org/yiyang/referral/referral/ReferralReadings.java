package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitutions;

/** Who has read the medical content of a referral, for the person whom it is about (个人信息保护法 art. 44). */
@ApplicationScoped
class ReferralReadings {
    private static final String KIND = "referral";
    private final ReferralRepository repository;
    private final KnownInstitutions institutions;
    private final FamilyAuthorisation families;
    private final Audit audit;

    ReferralReadings(
            ReferralRepository repository, KnownInstitutions institutions, FamilyAuthorisation families, Audit audit) {
        this.repository = repository;
        this.institutions = institutions;
        this.families = families;
        this.audit = audit;
    }

    /** Every reading of the form, the slip and the attachments, the first first, with those by the way back. */
    List<ContentJson.Reading> list(Call call, UUID id, UUID after, int limit) {
        families.mayView(call);
        Referral referral = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Set<UUID> subjects = Stream.concat(
                        Stream.of(id, referral.chain().upReferralId()),
                        repository.backOf(id).map(Referral::id).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Audit.Entry> entries = audit.readings(KIND, subjects, after, limit);
        Map<UUID, InstitutionContact> contacts = institutions.contacts(entries.stream()
                .map(Audit.Entry::institution)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> reading(entry, referral, contacts.get(entry.institution())))
                .toList();
    }

    private static ContentJson.Reading reading(Audit.Entry entry, Referral referral, InstitutionContact reader) {
        ReadingOf what = ReadingOf.of(entry.action()).orElse(null);
        Set<String> roles = Set.copyOf(Arrays.asList(entry.roles().split(",")));
        return new ContentJson.Reading(
                entry.id(),
                entry.at(),
                entry.institution(),
                reader == null ? null : reader.name(),
                Arrays.stream(RoleName.values())
                        .filter(role -> roles.contains(role.name()))
                        .toList(),
                what,
                ReadingPurpose.of(what, entry.institution(), referral),
                entry.reason());
    }
}
