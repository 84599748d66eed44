package org.yiyang.contract.agreement;

import java.util.List;
import java.util.Set;

/** The part of a signed agreement's content that an amendment may change; parties, mode and term stay. */
interface AmendedTerms {
    Set<String> serviceItems();

    /** How often the items are given; null means that nothing is said. */
    List<AgreementJson.Frequency> frequencies();

    AgreementJson.Green greenChannel();

    /** How it is renewed by itself; null means not. */
    AgreementJson.AutomaticRenewal automaticRenewal();

    /** How the items are paid for; null means that nothing is said. */
    List<ClauseJson.Fee> fees();

    /** Where in the home the hospital's staff works; null means that there is no such place. */
    ClauseJson.Site practiceSite();

    /** What is agreed with these terms in place of its own. */
    default AgreementContent amended(AgreementContent now) {
        return content(now.entry());
    }

    /** These terms between the parties of an entry. */
    default AgreementContent content(AgreementEntry entry) {
        return new AgreementContent(
                entry,
                Set.copyOf(serviceItems()),
                AgreementJson.Frequency.promises(frequencies()),
                AgreementJson.Green.of(greenChannel()),
                AgreementJson.AutomaticRenewal.of(automaticRenewal()),
                ClauseJson.Fee.modes(fees()),
                ClauseJson.Site.of(practiceSite()));
    }
}
