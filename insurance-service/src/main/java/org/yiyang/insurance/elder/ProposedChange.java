package org.yiyang.insurance.elder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.TextFault;
import org.yiyang.kit.text.VisibleText;

/**
 * What somebody proposes to change of an elder's record, in plain words; null fields stay as they are.
 *
 * @param phone empty where it shall be removed
 * @param residenceId null with a {@code residenceFrom} where the elder lives in no institution from then on
 */
record ProposedChange(
        String name, String phone, UUID residenceId, LocalDate residenceFrom, String regionCode, LocalDate regionFrom) {
    static final String NO_PHONE = "";

    /** What of it differs from what stands; the residence is one thing with its first day. */
    ProposedChange besides(PersonalData stands, UUID residence, LocalDate since, String region) {
        boolean moves = residenceFrom != null && !livesThereAlready(residence, since);
        boolean another = regionCode != null && !regionCode.equals(region);
        return new ProposedChange(
                NormalForm.looksLike(name, stands.name()) ? null : VisibleText.normal(name),
                samePhone(stands) ? null : phone,
                moves ? residenceId : null,
                moves ? residenceFrom : null,
                another ? regionCode : null,
                another ? regionFrom : null);
    }

    private boolean livesThereAlready(UUID residence, LocalDate since) {
        return Objects.equals(residenceId, residence) && (residence == null || residenceFrom.equals(since));
    }

    private boolean samePhone(PersonalData stands) {
        return removesPhone()
                ? stands.phone() == null
                : Objects.equals(PhoneNumber.normal(phone), PhoneNumber.normal(stands.phone()));
    }

    boolean removesPhone() {
        return NO_PHONE.equals(phone);
    }

    boolean empty() {
        return name == null && phone == null && residenceFrom == null && regionCode == null;
    }

    /** The first day of a change of a field; null where it has none. */
    LocalDate since(ElderField field) {
        return switch (field) {
            case RESIDENCE -> residenceFrom;
            case REGION -> regionFrom;
            case NAME, CITIZEN_ID, PHONE -> null;
        };
    }

    /** Whether it could not be entered today: what is stored may have been proposed under weaker rules. */
    boolean unfit() {
        return name != null && TextFault.of(name).isPresent();
    }

    @Override
    public String toString() {
        return "ProposedChange[hidden]";
    }
}
