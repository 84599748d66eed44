package org.yiyang.insurance.elder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.TextFault;
import org.yiyang.kit.text.VisibleText;

/** What somebody proposes to change of an elder's record, in plain words; null fields stay as they are. */
record ProposedChange(String name, String phone, UUID residenceId, LocalDate residenceFrom) {
    /** What of it differs from what stands; the residence is one thing with its first day. */
    ProposedChange besides(PersonalData stands, UUID residence, LocalDate since) {
        String normal = VisibleText.normal(name);
        boolean moves = residenceId != null && !(residenceId.equals(residence) && Objects.equals(residenceFrom, since));
        return new ProposedChange(
                NormalForm.looksLike(name, stands.name()) ? null : normal,
                Objects.equals(PhoneNumber.normal(phone), PhoneNumber.normal(stands.phone())) ? null : phone,
                moves ? residenceId : null,
                moves ? residenceFrom : null);
    }

    boolean empty() {
        return name == null && phone == null && residenceId == null;
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
