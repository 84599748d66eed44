package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.http.Language;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What an elder or a family says about a referral, and how it is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PersonActs {
    private final Referrals referrals;
    private final MyReferrals mine;
    private final PersonWords words;
    private final ReferralRepository repository;
    private final ReferralRights rights;

    PersonActs(
            Referrals referrals,
            MyReferrals mine,
            PersonWords words,
            ReferralRepository repository,
            ReferralRights rights) {
        this.referrals = referrals;
        this.mine = mine;
        this.words = words;
        this.repository = repository;
        this.rights = rights;
    }

    /** Consent; where a wording was shown, exactly that is kept, in the language in which it was read. */
    Referral consent(Call call, UUID id, MyReferralJson.Agree agreed, Language language) {
        Referral referral = referrals.consent(call, id, agreed.form());
        if (agreed.wordingVersion() != null) {
            PlainWords.Wording shown = mine.wording(call, referral);
            if (!shown.version().equals(agreed.wordingVersion())) {
                throw new Refused(ReferralRefusal.WORDING_CHANGED).at("/wordingVersion");
            }
            String text =
                    language == Language.ZH ? shown.text().zh() : shown.text().en();
            words.keep(
                    id,
                    new PersonWords.Said(PersonWords.Occasion.CONSENT, shown.version(), language, text, call.now()));
        }
        return referral;
    }

    /** The elder or the family does not agree: nothing was sent yet, and nothing will be. */
    Referral refuse(Call call, UUID id, String reason, Language language) {
        Referral refused = referrals.move(call, id, "refuse", (referral, on) -> {
            referral.close(ReferralStatus.CANCELLED, "refuse", CloseReason.CONSENT_REFUSED, call.now());
            return new ReferralEvent.Refused();
        });
        words.keep(id, new PersonWords.Said(PersonWords.Occasion.REFUSAL, null, language, reason, call.now()));
        return refused;
    }

    /** Says that the elder is there; the arrival itself is recorded by the receiver, who is notified. */
    Referral confirmArrival(Call call, UUID id) {
        return referrals.move(call, id, "confirm-arrival", (referral, on) -> {
            referral.raise(ReferralFlag.ARRIVAL_SAID);
            referral.noteUnmoved("confirm-arrival", null, call.now());
            return new ReferralEvent.ArrivalSaid();
        });
    }

    /** The words kept with a consent or refusal, for the person and whoever knows the person. */
    List<PersonWords.Said> said(Call call, UUID id) {
        rights.mustSee(call);
        Referral referral = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!rights.knowsPerson(call.caller(), referral)) {
            throw new Refused(ReferralRefusal.MEDICAL_TEXT_NOT_YOURS);
        }
        return words.read(call, id);
    }
}
