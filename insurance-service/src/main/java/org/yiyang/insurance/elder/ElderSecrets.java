package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    static final String TABLE = "elder";
    static final String NAME = "name_sealed";
    static final String CITIZEN_ID = "citizen_id_sealed";
    static final String PHONE = "phone_sealed";
    static final String GROUPS = "elder_group_period";
    static final String DOCUMENT = "document_sealed";
    static final String LONG_TERM_CARE = "elder_long_term_care_period";
    static final String ASSESSMENTS = "elder_assessment";
    static final String FACTS = "facts_sealed";
    static final String CHANGES = "elder_field_change";
    static final String IDENTIFIERS = "elder_identifier";
    static final String VALUE = "value_sealed";
    static final String NUMBER_INDEX = "elder.citizen-id";
    static final String IDENTIFIER_INDEX = "elder.identifier";
    static final String LIKENESS_INDEX = "elder.likeness";
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final BlindIndex likeness;
    private final BlindIndex identifiers;

    ElderSecrets(FieldCipher cipher, Keys keys) {
        this.cipher = cipher;
        this.index = keys.blindIndex(NUMBER_INDEX);
        this.identifiers = keys.blindIndex(IDENTIFIER_INDEX);
        this.likeness = keys.blindIndex(LIKENESS_INDEX);
    }

    /** Reads a number of 18 characters as it was typed. */
    static IdentityDocument citizenId(String typed, LocalDate today) {
        CitizenId.Result result = CitizenId.read(typed, today);
        if (result instanceof CitizenId.Invalid invalid) {
            throw new Refused(ElderRefusal.CITIZEN_ID_INVALID, invalid.fault()).at("/citizenId");
        }
        return IdentityDocument.of(((CitizenId.Valid) result).id());
    }

    /** Reads what somebody is entered by: a number of 18 characters or another document. */
    static IdentityDocument document(String citizenId, DocumentJson.Document other, LocalDate today) {
        if ((citizenId == null) == (other == null)) {
            throw new Refused(ElderRefusal.IDENTITY_BY_ONE).at("/citizenId");
        }
        return other == null ? citizenId(citizenId, today) : IdentityDocument.read(other.typed(), today);
    }

    Identity seal(UUID elder, PersonalData person) {
        return new Identity(
                sealName(elder, person.name()),
                cipher.encrypt(person.document().sealed(), Context.of(TABLE, CITIZEN_ID, elder)),
                sealPhone(elder, person.phone()),
                index.current(person.document().indexed()),
                person.sex(),
                likeness.current(person.likeness()));
    }

    Proposal seal(UUID elder, ProposedChange change) {
        return new Proposal(
                sealName(elder, change.name()),
                sealPhone(elder, change.phone()),
                change.residenceId(),
                change.residenceFrom(),
                change.regionCode(),
                change.regionFrom());
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
                        sealed.residenceFrom(),
                        sealed.regionCode(),
                        sealed.regionFrom());
    }

    private String opened(byte[] sealed, String column, Elder elder) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(TABLE, column, elder.id()));
    }

    /** The numbers that a record had by mistake, the first first. */
    List<DocumentJson.FormerNumberView> formerNumbers(Elder elder, LocalDate today) {
        return elder.formerNumbers().stream()
                .sorted(Comparator.comparing(FormerNumber::replacedAt))
                .map(one -> DocumentJson.FormerNumberView.of(
                        IdentityDocument.opened(opened(one.citizenId(), CITIZEN_ID, elder), today), one.replacedAt()))
                .toList();
    }

    /** Seals the number of the document by which an elder is in a group; null where none is named. */
    byte[] sealGroupDocument(UUID elder, String document) {
        return document == null
                ? null
                : cipher.encrypt(VisibleText.normal(document), Context.of(GROUPS, DOCUMENT, elder));
    }

    /** The documents by which an elder is or was in groups. */
    List<ConditionJson.GroupDocument> groupDocuments(Elder elder) {
        return elder.needs().groups().known().stream()
                .filter(row -> row.document() != null)
                .map(row -> new ConditionJson.GroupDocument(
                        row.kind(),
                        row.validFrom(),
                        cipher.decryptText(row.document(), Context.of(GROUPS, DOCUMENT, elder.id()))))
                .toList();
    }

    byte[] sealLongTermCareDocument(UUID elder, String document) {
        return document == null
                ? null
                : cipher.encrypt(VisibleText.normal(document), Context.of(LONG_TERM_CARE, DOCUMENT, elder));
    }

    /** The documents by which an elder stands or stood so in long-term care insurance. */
    List<LongTermCareJson.Document> longTermCareDocuments(Elder elder) {
        return elder.needs().longTermCare().known().stream()
                .filter(row -> row.document() != null)
                .map(row -> new LongTermCareJson.Document(
                        row.standing(),
                        row.validFrom(),
                        cipher.decryptText(row.document(), Context.of(LONG_TERM_CARE, DOCUMENT, elder.id()))))
                .toList();
    }

    /** Seals the diagnoses of an assessment; null if there are none. */
    byte[] sealFacts(UUID elder, Set<AbilityFact> facts) {
        String words = facts.stream().sorted().map(AbilityFact::name).collect(Collectors.joining(" "));
        return facts.isEmpty() ? null : cipher.encrypt(words, Context.of(ASSESSMENTS, FACTS, elder));
    }

    /** The diagnoses of an assessment of an elder. */
    List<AbilityFact> facts(Elder elder, Assessment assessment) {
        return assessment.facts() == null
                ? List.of()
                : Arrays.stream(cipher.decryptText(assessment.facts(), Context.of(ASSESSMENTS, FACTS, elder.id()))
                                .split(" "))
                        .map(AbilityFact::valueOf)
                        .toList();
    }

    /** Reads a further number as it was typed: that of a passport with who issued it before it. */
    static String identifier(IdentifierKind kind, String country, String typed, LocalDate today) {
        String number = kind.read(typed, today)
                .orElseThrow(() -> new Refused(ElderRefusal.IDENTIFIER_INVALID, kind.label()).at("/value"));
        String issuer = IdentityDocument.issuer(kind, country, "/country");
        return issuer == null ? number : issuer + " " + number;
    }

    byte[] sealIdentifier(UUID row, String value) {
        return cipher.encrypt(value, Context.of(IDENTIFIERS, VALUE, row));
    }

    /** Under which indexes a further number may be stored; those of records' numbers are the same as there. */
    List<byte[]> identifierIndexes(IdentifierKind kind, String value) {
        if (!kind.isDocumentOfARecord()) {
            return identifiers.candidates(kind + " " + value);
        }
        List<byte[]> indexes = new ArrayList<>(index.candidates(kind.indexed(value)));
        if (!kind.saysBirth()) {
            // Numbers that were added before people could be entered by them, passports without their country.
            String number = value.substring(value.lastIndexOf(' ') + 1);
            indexes.addAll(identifiers.candidates(kind + " " + number));
        }
        return indexes;
    }

    /** Under which indexes one of an elder's further numbers may be stored. */
    List<byte[]> identifierIndexes(Identifier one) {
        String value = cipher.decryptText(one.value(), Context.of(IDENTIFIERS, VALUE, one.id()));
        return identifierIndexes(one.kind(), value);
    }

    /** The further numbers in use, in plain words. */
    List<IdentifierJson.View> identifiers(Elder elder) {
        return elder.identifiers().inUse().stream()
                .map(one -> new IdentifierJson.View(
                        one.id(),
                        one.kind(),
                        cipher.decryptText(one.value(), Context.of(IDENTIFIERS, VALUE, one.id()))))
                .toList();
    }

    /** Seals from what to what a field was changed. */
    FieldChange.Sealed sealChange(UUID row, String before, String after) {
        return new FieldChange.Sealed(sealValue(row, "before_sealed", before), sealValue(row, "after_sealed", after));
    }

    private byte[] sealValue(UUID row, String column, String value) {
        return value == null ? null : cipher.encrypt(value, Context.of(CHANGES, column, row));
    }

    /** A change of a field in plain words. */
    FieldJson.Change openChange(FieldChange change) {
        return new FieldJson.Change(
                change.field(),
                openedValue(change.values().before(), "before_sealed", change.id()),
                openedValue(change.values().after(), "after_sealed", change.id()),
                change.validFrom(),
                change.changedBy(),
                change.changedAt());
    }

    private String openedValue(byte[] sealed, String column, UUID row) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(CHANGES, column, row));
    }

    /** Under which indexes the number of a document may be stored. */
    List<byte[]> indexes(IdentityDocument document) {
        return identifierIndexes(document.kind(), document.value());
    }

    /** Under which indexes an elder's number may be stored. */
    List<byte[]> indexesOf(Elder elder, LocalDate today) {
        return indexes(open(elder, today).document());
    }

    PersonalData open(Elder elder, LocalDate today) {
        Identity identity = elder.identity();
        if (elder.status() == ElderStatus.ERASED) {
            throw new Refused(ElderRefusal.ERASED);
        }
        String phone = opened(identity.phone(), PHONE, elder);
        return new PersonalData(
                opened(identity.name(), NAME, elder),
                IdentityDocument.opened(opened(identity.citizenId(), CITIZEN_ID, elder), today),
                ProposedChange.NO_PHONE.equals(phone) ? null : phone);
    }
}
