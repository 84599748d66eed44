package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

/** The government's consent may come after the signatures, but what names one document names no other later. */
class ConsentTest {
    @Test
    void aConsentThatStandsIsReplacedByNoOther() {
        Agreement agreement = AgreementTest.at(AgreementStatus.SIGNED);
        assertFalse(agreement.consent(null));
        assertTrue(agreement.consent("江府函1号"));
        assertFalse(agreement.consent("江府函1号"));
        Refused refused = assertThrows(Refused.class, () -> agreement.consent("江府函2号"));
        assertEquals(AgreementRefusal.CONSENT_ENTERED, refused.refusal());
        assertEquals("江府函1号", agreement.entry().governmentConsent());
    }
}
