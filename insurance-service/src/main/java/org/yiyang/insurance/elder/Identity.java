package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who an elder is, sealed; only {@link ElderSecrets} opens it. The birth date is part of the number, or sealed with it.
 *
 * @param index the blind index of the number
 * @param likeness the blind index of name, birth date and sex together: equal for what is probably one person
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared: Hibernate compares the columns
record Identity(
        @Column(name = "name_sealed") byte[] name,
        @Column(name = "citizen_id_sealed") byte[] citizenId,
        @Column(name = "phone_sealed") byte[] phone,
        @Column(name = "citizen_id_index") byte[] index,
        @Enumerated(EnumType.STRING) @Column(length = 10) Sex sex,
        @Column(name = "likeness_index") byte[] likeness) {

    /** With another name or phone, where one is given. */
    Identity with(byte[] newName, byte[] newPhone) {
        return new Identity(
                newName == null ? name : newName, citizenId, newPhone == null ? phone : newPhone, index, sex, likeness);
    }

    /** Of nobody any more; the sex is counted. */
    Identity erased() {
        return new Identity(null, null, null, null, sex, null);
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
