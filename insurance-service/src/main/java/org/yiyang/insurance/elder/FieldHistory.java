package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** Which field of an elder's record was changed by whom and when, from what to what: kept sealed, shown masked. */
@ApplicationScoped
class FieldHistory {
    private static final int EIGHTEEN = 18;
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final KnownInstitutions institutions;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    FieldHistory(
            ElderRepository repository,
            ElderSecrets secrets,
            KnownInstitutions institutions,
            Audit audit,
            UnitOfWork unitOfWork) {
        this.repository = repository;
        this.secrets = secrets;
        this.institutions = institutions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    /** What a record says of the fields that are followed, in plain words. */
    record Said(PersonalData person, UUID residence, String region) {
        private String of(ElderField field) {
            return switch (field) {
                case NAME -> person.name();
                case CITIZEN_ID -> person.document().number();
                case PHONE -> person.phone();
                case RESIDENCE -> residence == null ? null : residence.toString();
                case REGION -> region;
            };
        }

        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    Said said(Call call, Elder elder) {
        return new Said(secrets.open(elder, call.today()), elder.residenceId(), elder.region());
    }

    /**
     * Keeps what is said now in place of what was said before.
     *
     * @param proposed what was proposed to change; null where nothing was
     */
    void note(Call call, Elder elder, Said before, ProposedChange proposed) {
        Said after = said(call, elder);
        for (ElderField field : ElderField.values()) {
            if (!Objects.equals(before.of(field), after.of(field))) {
                UUID row = Ids.next();
                FieldChange.Sealed values = secrets.sealChange(row, before.of(field), after.of(field));
                LocalDate since = proposed == null ? null : proposed.since(field);
                elder.changes()
                        .add(new FieldChange(
                                row, field, values, since, call.caller().subject(), call.now()));
            }
        }
    }

    /** Every change of one elder within the caller's scope, the oldest first; that it was looked at is recorded. */
    FieldJson.Changes of(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            Elder elder = repository.find(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
            audit.write(call, Audit.Act.read("changes", Elder.KIND, id));
            List<FieldJson.Change> plain = elder.changes().stream()
                    .sorted(Comparator.comparing(FieldChange::changedAt).thenComparing(FieldChange::field))
                    .map(one -> secrets.openChange(one))
                    .toList();
            Map<UUID, InstitutionContact> homes = institutions.contacts(plain.stream()
                    .filter(one -> one.field() == ElderField.RESIDENCE)
                    .flatMap(one -> Stream.of(one.from(), one.to()))
                    .filter(Objects::nonNull)
                    .map(UUID::fromString)
                    .collect(Collectors.toSet()));
            PersonMask mask = PersonMask.of(call.caller());
            return new FieldJson.Changes(plain.stream()
                    .map(one -> one.as(
                            masked(one.field(), one.from(), homes, mask), masked(one.field(), one.to(), homes, mask)))
                    .toList());
        });
    }

    private static String masked(ElderField field, String plain, Map<UUID, InstitutionContact> homes, PersonMask mask) {
        return switch (field) {
            case NAME -> mask.name(plain);
            case CITIZEN_ID ->
                plain != null && plain.length() == EIGHTEEN ? mask.citizenId(plain) : mask.identifier(plain);
            case PHONE -> mask.phone(plain);
            case REGION -> plain;
            case RESIDENCE -> {
                InstitutionContact home = plain == null ? null : homes.get(UUID.fromString(plain));
                yield home == null ? plain : home.name();
            }
        };
    }
}
