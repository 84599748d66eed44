package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The elder's consent, or the question for it.
 *
 * @param givenAt null while it was asked for and not given, whatever is said or stored
 */
@Embeddable
public record Consent(
        @Enumerated(EnumType.STRING) @Column(name = "consent_form", length = 20)
        ConsentForm form,

        @Column(name = "consent_at") Instant givenAt) {
    public Consent {
        givenAt = form != null && form.given() ? givenAt : null;
    }

    /** What a form means: all but a question give consent at once; nothing at all is no consent. */
    static Consent of(ConsentForm form, Instant at) {
        return form == null ? null : new Consent(form, at);
    }
}
