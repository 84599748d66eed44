package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a family member may act for an elder.
 *
 * @param person the family member's own account: the {@code sub} of the member's token
 * @param validUntil the last day
 * @param kinship what the member is to the elder; null where it was not said
 * @param from the record that was merged into the elder's and whose word it is; null where it is the word of this one
 */
@Embeddable
record Authorisation(
        @Column(name = "person_id") UUID person,
        @Enumerated(EnumType.STRING) @Column(length = 30) AuthorisationScope scope,
        @Column(name = "valid_until") LocalDate validUntil,
        @Enumerated(EnumType.STRING) @Column(length = 20) Kinship kinship,
        @Column(name = "from_elder_id") UUID from) {
    /** One of which nobody has said what the family member is to the elder. */
    Authorisation(UUID person, AuthorisationScope scope, LocalDate validUntil) {
        this(person, scope, validUntil, null, null);
    }

    Authorisation of(Kinship known) {
        return new Authorisation(person, scope, validUntil, known, from);
    }

    /** The same as the word of another record. */
    Authorisation from(UUID record) {
        return new Authorisation(person, scope, validUntil, kinship, record);
    }

    /** Whether another allows the same family member the same for as long. */
    boolean allowsTheSame(Authorisation other) {
        return person.equals(other.person) && scope == other.scope && validUntil.equals(other.validUntil);
    }

    /** Which account may do what until when: the audit has all of it, histories the kinship in the place of the account. */
    String recorded() {
        return person + " " + (kinship == null ? "" : kinship + " ") + scope + " " + validUntil;
    }

    boolean holdsFor(String subject, LocalDate day) {
        return person.toString().equals(subject) && !day.isAfter(validUntil);
    }
}
