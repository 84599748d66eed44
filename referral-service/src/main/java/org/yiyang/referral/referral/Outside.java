package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yiyang.kit.text.NormalForm;

/**
 * A destination outside the register (域外机构). Nobody there uses the suite, so the sender enters by hand what it answers and
 * what becomes of the patient.
 *
 * @param name what it is called
 * @param city where it is
 */
@Embeddable
public record Outside(
        @Column(name = "outside_name") String name,
        @Column(name = "outside_city") String city,

        @Enumerated(EnumType.STRING) @Column(name = "outside_reason", length = 30)
        OutsideReason reason) {
    static final int NAME_LENGTH = 100;
    static final int CITY_LENGTH = 50;

    /** The same for the same name in the same city, however they are typed; no id of the register. */
    UUID id() {
        String named = "yiyang:outside:" + NormalForm.key(city, CITY_LENGTH) + ":" + NormalForm.key(name, NAME_LENGTH);
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }
}
