package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
    private static final Context PLACE =
            Context.of("elder", "citizen_id", UUID.fromString("0193f5a0-0000-7000-8000-000000000001"));
    private static final String NUMBER = "460106194805123014";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Aead.class)
    void whatIsSealedOpensAgain(Aead aead) {
        FieldCipher cipher = cipherWith(aead);

        qt().withExamples(200)
                .forAll(strings().allPossible().ofLengthBetween(0, 60))
                .checkAssert(text -> assertEquals(
                        withoutLoneSurrogates(text), cipher.decryptText(cipher.encrypt(text, PLACE), PLACE)));
    }

    @ParameterizedTest
    @EnumSource(Aead.class)
    void theStoredFormIsVersionKeyIdNonceAndCiphertextWithTag(Aead aead) {
        byte[] sealed = cipherWith(aead).encrypt(NUMBER, PLACE);

        assertEquals(1 + 1 + 2 + 12 + NUMBER.length() + 16, sealed.length);
        assertArrayEquals(new byte[] {1, 2, 'k', '1'}, Arrays.copyOf(sealed, 4));
    }

    @Test
    void theLongestKeyIdKeepsWithinTheOverheadToldToColumns() {
        FieldCipher cipher = new KeyFolder(folder)
                .field(
                        "active=a-key-of-16-char",
                        "a-key-of-16-char.cipher=AES-GCM",
                        "a-key-of-16-char.key=" + KeyFolder.key(1))
                .cipher();

        assertEquals(NUMBER.length() + FieldCipher.OVERHEAD_MAX_BYTES, cipher.encrypt(NUMBER, PLACE).length);
    }

    @ParameterizedTest
    @EnumSource(Aead.class)
    void sealingTwiceNeverGivesTheSameBytes(Aead aead) {
        FieldCipher cipher = cipherWith(aead);

        assertFalse(Arrays.equals(cipher.encrypt(NUMBER, PLACE), cipher.encrypt(NUMBER, PLACE)));
    }

    @ParameterizedTest
    @EnumSource(Aead.class)
    void sealedBytesOpenInNoOtherPlace(Aead aead) {
        FieldCipher cipher = cipherWith(aead);
        byte[] sealed = cipher.encrypt(NUMBER, PLACE);

        for (Context elsewhere : new Context[] {
            new Context("elder", "citizen_id", "another-row"),
            new Context("elder", "phone", PLACE.rowId()),
            new Context("person", "citizen_id", PLACE.rowId()),
            new Context("elderc", "itizen_id", PLACE.rowId())
        }) {
            assertThrows(IllegalStateException.class, () -> cipher.decrypt(sealed, elsewhere));
        }
    }

    @ParameterizedTest
    @EnumSource(Aead.class)
    void everyChangedBitIsNoticed(Aead aead) {
        FieldCipher cipher = cipherWith(aead);
        byte[] sealed = cipher.encrypt(NUMBER, PLACE);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(IllegalStateException.class, () -> cipher.decrypt(changed, PLACE), "bit " + bit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 15, 31})
    void aTruncatedValueIsRefused(int bytes) {
        FieldCipher cipher = cipherWith(Aead.AES_GCM);
        byte[] cut = Arrays.copyOf(cipher.encrypt(NUMBER, PLACE), bytes);

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> cipher.decrypt(cut, PLACE));

        assertEquals("A stored value is not in the sealed form", refused.getMessage());
    }

    @Test
    void rotationToAnotherCipherKeepsOldValuesReadable() {
        byte[] old = cipherWith(Aead.AES_GCM).encrypt(NUMBER, PLACE);
        FieldCipher rotated = new KeyFolder(folder)
                .field(
                        "active=k2",
                        "k1.cipher=AES-GCM",
                        "k1.key=" + KeyFolder.key(1),
                        "k2.cipher=SM4-GCM",
                        "k2.key=" + KeyFolder.key(2))
                .cipher();

        assertEquals(NUMBER, rotated.decryptText(old, PLACE));
        assertFalse(rotated.isCurrent(old));
        assertTrue(rotated.isCurrent(rotated.encrypt(NUMBER, PLACE)));
    }

    @Test
    void aValueUnderARemovedKeyIsReportedByItsPlaceOnly() {
        byte[] old = cipherWith(Aead.AES_GCM).encrypt(NUMBER, PLACE);
        FieldCipher without = new KeyFolder(folder)
                .field("active=k2", "k2.cipher=AES-GCM", "k2.key=" + KeyFolder.key(2))
                .cipher();

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> without.decrypt(old, PLACE));

        assertEquals(
                "The value in elder.citizen_id is sealed with a key that is not in field.properties",
                refused.getMessage());
    }

    private FieldCipher cipherWith(Aead aead) {
        return new KeyFolder(folder)
                .field("active=k1", "k1.cipher=" + aead.label(), "k1.key=" + KeyFolder.key(1))
                .cipher();
    }

    /** UTF-8 has no lone surrogates: they become question marks. */
    private static String withoutLoneSurrogates(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
