package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who an elder is, sealed; only {@link ElderSecrets} opens it. The birth date is part of the number. */
@Embeddable
class Identity {
    @Column(name = "name_sealed")
    private byte[] name;

    @Column(name = "citizen_id_sealed")
    private byte[] citizenId;

    @Column(name = "phone_sealed")
    private byte[] phone;

    /** The blind index of the number. */
    @Column(name = "citizen_id_index")
    private byte[] index;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Sex sex;

    /** For JPA. */
    protected Identity() {}

    Identity(byte[] name, byte[] citizenId, byte[] phone, byte[] index, Sex sex) {
        this.name = name;
        this.citizenId = citizenId;
        this.phone = phone;
        this.index = index;
        this.sex = sex;
    }

    /** With another name or phone, where one is given. */
    Identity with(byte[] newName, byte[] newPhone) {
        return new Identity(newName == null ? name : newName, citizenId, newPhone == null ? phone : newPhone, index, sex);
    }

    byte[] name() {
        return name;
    }

    byte[] citizenId() {
        return citizenId;
    }

    byte[] phone() {
        return phone;
    }

    byte[] index() {
        return index;
    }

    Sex sex() {
        return sex;
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
