package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Masks;

/** Encrypts the licence numbers of posted people, and shows them masked. */
@ApplicationScoped
class PostingLicences {
    private static final String COLUMN = "licence";
    private static final String ERASED = "已依法删除";
    private final FieldCipher cipher;

    PostingLicences(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Posting.Entry seal(Posting.Named named) {
        UUID id = Ids.next();
        return new Posting.Entry(id, named, cipher.encrypt(named.licenceNumber(), context(id)));
    }

    List<Posting.Entry> seal(List<Posting.Named> named) {
        return named.stream().map(this::seal).toList();
    }

    /** Those who are posted beyond a day, as they go on from it. */
    List<Posting.Entry> goingOn(List<Posting> postings, LocalDate from) {
        return postings.stream()
                .filter(one -> one.validTo() == null || one.validTo().isAfter(from))
                .map(one -> seal(one.named(cipher.decryptText(one.licence(), context(one.id())), from)))
                .toList();
    }

    /** Masked; a word in its place once the period is over for which it may be kept. */
    String masked(Posting posting) {
        return posting.licence() == null
                ? ERASED
                : Masks.citizenId(cipher.decryptText(posting.licence(), context(posting.id())));
    }

    private static Context context(UUID id) {
        return Context.of(Posting.TABLE, COLUMN, id);
    }
}
