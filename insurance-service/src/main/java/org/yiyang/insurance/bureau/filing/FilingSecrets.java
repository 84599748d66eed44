package org.yiyang.insurance.bureau.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals and opens what filings say, and what the bureau has said of them. */
@ApplicationScoped
class FilingSecrets {
    static final String TABLE = "referral_filing";
    static final String CONTENT = "content_sealed";
    static final String WORDS = "words_sealed";
    private static final ObjectMapper JSON = EventStates.tolerant();
    private final FieldCipher cipher;

    FilingSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID filing, FilingContent content) {
        try {
            return cipher.encrypt(JSON.writeValueAsBytes(content), Context.of(TABLE, CONTENT, filing));
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("the content of a filing cannot be rendered", unrenderable);
        }
    }

    FilingContent open(ReferralFiling filing) {
        if (filing.content() == null) {
            return null;
        }
        try {
            return JSON.readValue(
                    cipher.decrypt(filing.content(), Context.of(TABLE, CONTENT, filing.id())), FilingContent.class);
        } catch (IOException damaged) {
            throw new IllegalStateException("the content of filing " + filing.id() + " cannot be read", damaged);
        }
    }

    byte[] sealWords(UUID filing, String words) {
        return words == null || words.isBlank() ? null : cipher.encrypt(words, Context.of(TABLE, WORDS, filing));
    }

    String words(ReferralFiling filing) {
        return filing.words() == null
                ? null
                : cipher.decryptText(filing.words(), Context.of(TABLE, WORDS, filing.id()));
    }
}
