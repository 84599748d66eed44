package org.yiyang.insurance.elder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.CitizenId;

/**
 * The document by whose number a record knows the person. A number of 18 characters says birth date and sex itself;
 * with any other document they are stated. Prints nothing of itself.
 *
 * @param country who issued it, by ISO 3166-1 alpha-3; null where the kind says so
 */
record IdentityDocument(IdentifierKind kind, String country, String number, LocalDate birthDate, Sex sex) {
    static final String COUNTRY = "[A-Z]{3}";
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final int AGE_MAX_YEARS = 130;
    private static final String BLANK = " ";

    static IdentityDocument of(CitizenId id) {
        Sex sex = id.male() ? Sex.MALE : Sex.FEMALE;
        return new IdentityDocument(IdentifierKind.ofEighteen(id.plain()), null, id.plain(), id.birthDate(), sex);
    }

    /**
     * Another document as it was typed.
     *
     * @throws Refused by the pointers below {@code /identityDocument}
     */
    static IdentityDocument read(IdentityDocument typed, LocalDate today) {
        IdentifierKind kind = typed.kind();
        if (!kind.isDocumentOfARecord() || kind.saysBirth()) {
            throw new Refused(ElderRefusal.DOCUMENT_KIND, kind.label()).at("/identityDocument/kind");
        }
        String number = kind.read(typed.number(), today)
                .orElseThrow(() ->
                        new Refused(ElderRefusal.IDENTIFIER_INVALID, kind.label()).at("/identityDocument/number"));
        if (typed.birthDate().isAfter(today)
                || typed.birthDate().plusYears(AGE_MAX_YEARS).isBefore(today)) {
            throw new Refused(ElderRefusal.BIRTH_IMPLAUSIBLE).at("/identityDocument/birthDate");
        }
        String issuer = issuer(kind, typed.country(), "/identityDocument/country");
        return new IdentityDocument(kind, issuer, number, typed.birthDate(), typed.sex());
    }

    /** Who issued a passport; null for a kind that says so itself. */
    static String issuer(IdentifierKind kind, String typed, String pointer) {
        boolean wanted = kind == IdentifierKind.PASSPORT;
        if (wanted ? typed == null || !COUNTRIES.contains(typed) : typed != null) {
            throw new Refused(ElderRefusal.DOCUMENT_COUNTRY).at(pointer);
        }
        return typed;
    }

    /** What is sealed: the number of 18 by itself, or all that is stated of another document. */
    String sealed() {
        return kind.saysBirth() ? number : String.join(BLANK, indexed(), birthDate.toString(), sex.name());
    }

    /** What the blind index is made of: nobody else has this document. */
    String indexed() {
        return kind.indexed(value());
    }

    /** The number with who issued it, as it stands among the further numbers. */
    String value() {
        return country == null ? number : country + BLANK + number;
    }

    /** How a number of a kind may stand among the further numbers, whoever issued it. */
    static Stream<String> values(IdentifierKind kind, String number) {
        return kind == IdentifierKind.PASSPORT
                ? COUNTRIES.stream().map(country -> country + BLANK + number)
                : Stream.of(number);
    }

    /** What the blind index is made of, from what is sealed. */
    static String indexedOf(String sealed) {
        List<String> parts = List.of(sealed.split(BLANK));
        return parts.size() == 1 ? sealed : String.join(BLANK, parts.subList(0, parts.size() - 2));
    }

    /** What was sealed, opened. */
    static IdentityDocument opened(String sealed, LocalDate today) {
        List<String> parts = List.of(sealed.split(BLANK));
        if (parts.size() == 1) {
            if (!(CitizenId.read(sealed, today) instanceof CitizenId.Valid valid)) {
                throw new IllegalStateException("a stored identity number is not one");
            }
            return of(valid.id());
        }
        int last = parts.size() - 1;
        return new IdentityDocument(
                IdentifierKind.valueOf(parts.get(0)),
                last == 4 ? parts.get(1) : null,
                parts.get(last - 2),
                LocalDate.parse(parts.get(last - 1)),
                Sex.valueOf(parts.get(last)));
    }

    int ageOn(LocalDate day) {
        return birthDate.until(day).getYears();
    }

    /** The field of a request that said it. */
    String pointer() {
        return kind.saysBirth() ? "/citizenId" : "/identityDocument/birthDate";
    }

    String masked(PersonMask mask) {
        return kind.saysBirth() ? mask.citizenId(number) : mask.identifier(number);
    }

    @Override
    public String toString() {
        return "IdentityDocument[hidden]";
    }
}
