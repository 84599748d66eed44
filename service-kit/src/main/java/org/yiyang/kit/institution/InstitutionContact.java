package org.yiyang.kit.institution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Bilingual;

/**
 * An institution by its name and, for those who may act with it, the telephone at which the public reaches it. In a cell of a table it is
 * both in one text, the same in every language.
 *
 * @param phone null where none is known or the caller has nothing to do there
 */
@Schema(name = "InstitutionContact")
public record InstitutionContact(UUID id, String name, String phone) implements Bilingual {
    /** One of which nothing is known here. */
    public static InstitutionContact unknown(UUID id) {
        return new InstitutionContact(id, null, null);
    }

    /** The same for somebody who has nothing to do there. */
    public InstitutionContact withoutPhone() {
        return new InstitutionContact(id, name, null);
    }

    @Override
    public String zh() {
        return phone == null ? name : name + " " + phone;
    }

    @Override
    public String en() {
        return zh();
    }
}
