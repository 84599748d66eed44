package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Keys;
import org.yiyang.kit.text.NormalForm;

/** Seals the names and telephones of liaison persons. */
@ApplicationScoped
class LiaisonSecrets {
    private final FieldCipher cipher;
    private final BlindIndex index;

    LiaisonSecrets(FieldCipher cipher, Keys keys) {
        this.cipher = cipher;
        this.index = keys.blindIndex("agreement.liaison");
    }

    Liaison.Sealed seal(String name, String phone) {
        UUID id = Ids.next();
        return new Liaison.Sealed(
                id,
                cipher.encrypt(name, place("name", id)),
                cipher.encrypt(phone, place("phone", id)),
                HexFormat.of().formatHex(index.current(NormalForm.of(name) + "\n" + NormalForm.of(phone))));
    }

    /** The same person for another agreement. */
    Liaison.Sealed again(Liaison liaison) {
        return seal(name(liaison), phone(liaison));
    }

    LiaisonJson.Revealed plain(Liaison liaison) {
        return new LiaisonJson.Revealed(liaison.side(), name(liaison), phone(liaison));
    }

    private String name(Liaison liaison) {
        return cipher.decryptText(liaison.name(), place("name", liaison.id()));
    }

    private String phone(Liaison liaison) {
        return cipher.decryptText(liaison.phone(), place("phone", liaison.id()));
    }

    private static Context place(String column, UUID id) {
        return Context.of(Liaison.TABLE, column, id);
    }
}
