package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a party offers: the part of an agreement's content that a revision or a counter-offer may change. */
interface OfferedTerms extends AmendedTerms {
    CooperationMode mode();

    LocalDate startDate();

    /** The last day. */
    LocalDate endDate();

    /** Whether it shall be the home's first choice; null means no. */
    Boolean primary();

    String governmentConsent();

    /** Who will be posted; null leaves those who are named already. */
    List<AgreementJson.Post> postings();

    /** Who will be posted; empty where nothing is said of them. */
    default Optional<List<Posting.Named>> named() {
        return Optional.ofNullable(postings())
                .map(all -> all.stream().map(AgreementJson.Post::named).toList());
    }

    /** The content of an agreement with these terms. */
    @Override
    default AgreementContent content(AgreementEntry parties) {
        return AmendedTerms.super.content(parties.offering(this));
    }

    /** The terms of a new agreement, before the home's region is known. */
    interface Between extends OfferedTerms {
        String number();

        UUID medicalId();

        UUID careId();

        UUID renewalOf();

        default AgreementContent content(String regionCode) {
            return content(AgreementEntry.between(this, regionCode));
        }
    }
}
