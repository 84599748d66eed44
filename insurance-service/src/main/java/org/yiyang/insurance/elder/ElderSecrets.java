package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.CitizenId;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Keys;
import org.yiyang.kit.text.VisibleText;

/** Seals and opens who an elder is; the only place that sees names, numbers and phones beside the request itself. */
@ApplicationScoped
class ElderSecrets {
    private static final String TABLE = "elder";
    private static final String NAME = "name_sealed";
    private static final String CITIZEN_ID = "citizen_id_sealed";
    private static final String PHONE = "phone_sealed";
    private final FieldCipher cipher;
    private final BlindIndex index;

    ElderSecrets(FieldCipher cipher, Keys keys) {
        this.cipher = cipher;
        this.index = keys.blindIndex("elder.citizen-id");
    }

    /** Reads a number as it was typed. */
    static CitizenId citizenId(String typed, LocalDate today) {
        CitizenId.Result result = CitizenId.read(typed, today);
        if (result instanceof CitizenId.Invalid invalid) {
            throw new Refused(ElderRefusal.CITIZEN_ID_INVALID, invalid.fault()).at("/citizenId");
        }
        return ((CitizenId.Valid) result).id();
    }

    Identity seal(UUID elder, PersonalData person) {
        return new Identity(
                sealName(elder, person.name()),
                cipher.encrypt(person.citizenId().plain(), Context.of(TABLE, CITIZEN_ID, elder)),
                sealPhone(elder, person.phone()),
                index.current(person.citizenId().plain()),
                person.sex());
    }

    Proposal seal(UUID elder, ProposedChange change) {
        return new Proposal(
                sealName(elder, change.name()),
                sealPhone(elder, change.phone()),
                change.residenceId(),
                change.residenceFrom());
    }

    private byte[] sealName(UUID elder, String name) {
        return name == null ? null : cipher.encrypt(VisibleText.normal(name), Context.of(TABLE, NAME, elder));
    }

    private byte[] sealPhone(UUID elder, String phone) {
        return phone == null ? null : cipher.encrypt(phone, Context.of(TABLE, PHONE, elder));
    }

    /** What is proposed to change of an elder; null if nothing is. */
    ProposedChange proposed(Elder elder) {
        Proposal sealed = elder.proposal();
        return sealed == null
                ? null
                : new ProposedChange(
                        opened(sealed.name(), NAME, elder),
                        opened(sealed.phone(), PHONE, elder),
                        sealed.residenceId(),
                        sealed.residenceFrom());
    }

    private String opened(byte[] sealed, String column, Elder elder) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(TABLE, column, elder.id()));
    }

    /** The numbers that a record had by mistake, the first first. */
    List<ElderJson.FormerNumberView> formerNumbers(Elder elder) {
        return elder.formerNumbers().stream()
                .sorted(Comparator.comparing(FormerNumber::replacedAt))
                .map(one ->
                        new ElderJson.FormerNumberView(opened(one.citizenId(), CITIZEN_ID, elder), one.replacedAt()))
                .toList();
    }

    /** Under which indexes a number may be stored. */
    List<byte[]> indexes(CitizenId citizenId) {
        return index.candidates(citizenId.plain());
    }

    /** Under which indexes an elder's number may be stored. */
    List<byte[]> indexesOf(Elder elder, LocalDate today) {
        return indexes(open(elder, today).citizenId());
    }

    PersonalData open(Elder elder, LocalDate today) {
        Identity identity = elder.identity();
        CitizenId.Result read = CitizenId.read(opened(identity.citizenId(), CITIZEN_ID, elder), today);
        if (!(read instanceof CitizenId.Valid valid)) {
            throw new IllegalStateException("a stored identity number is not one");
        }
        return new PersonalData(
                opened(identity.name(), NAME, elder), valid.id(), opened(identity.phone(), PHONE, elder));
    }
}
