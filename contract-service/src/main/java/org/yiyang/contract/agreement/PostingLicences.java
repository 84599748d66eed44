package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Who is posted in place of those named before.
     *
     * @param known what is said now of those who were named already, by their ids
     */
    record Renamed(Map<UUID, Posting.Named> known, List<Posting.Entry> added) {}

    /** Distinguishes, by role and licence number, those who were named already from those who are new. */
    Renamed renamed(List<Posting> postings, List<Posting.Named> named) {
        Map<String, UUID> before = new HashMap<>();
        postings.forEach(one -> before.put(who(one.role(), plain(one)), one.id()));
        Map<UUID, Posting.Named> known = new HashMap<>();
        List<Posting.Entry> added = new ArrayList<>();
        for (Posting.Named one : named) {
            UUID id = before.remove(who(one.role(), one.licenceNumber()));
            if (id == null) {
                added.add(seal(one));
            } else {
                known.put(id, one);
            }
        }
        return new Renamed(known, added);
    }

    private static String who(PostedRole role, String licenceNumber) {
        return role + " " + licenceNumber;
    }

    private String plain(Posting posting) {
        return cipher.decryptText(posting.licence(), context(posting.id()));
    }

    /** Those who are posted beyond a day, as they go on from it. */
    List<Posting.Entry> goingOn(List<Posting> postings, LocalDate from) {
        return postings.stream()
                .filter(one -> one.validTo() == null || one.validTo().isAfter(from))
                .map(one -> seal(one.named(plain(one), from)))
                .toList();
    }

    /** Masked; a word in its place once the period is over for which it may be kept. */
    String masked(Posting posting) {
        return posting.licence() == null ? ERASED : Masks.citizenId(plain(posting));
    }

    private static Context context(UUID id) {
        return Context.of(Posting.TABLE, COLUMN, id);
    }
}
