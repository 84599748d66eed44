package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The published vectors of the algorithms, so that values stay readable whatever library is behind them. */
class StandardVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sm4GcmAgreesWithRfc8998() throws GeneralSecurityException {
        byte[] sealed = Aead.SM4_GCM.run(
                true,
                HEX.parseHex("0123456789abcdeffedcba9876543210"),
                HEX.parseHex("00001234567800000000abcd"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertEquals(
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec",
                HEX.formatHex(sealed));
    }

    /** Test case 16 of the GCM specification (McGrew, Viega). */
    @Test
    void aesGcmAgreesWithItsSpecification() throws GeneralSecurityException {
        byte[] sealed = Aead.AES_GCM.run(
                true,
                HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
                HEX.parseHex("cafebabefacedbaddecaf888"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                HEX.parseHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));

        assertEquals(
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b",
                HEX.formatHex(sealed));
    }

    @Test
    void hkdfAgreesWithRfc5869() {
        byte[] derived = KeyedHash.derive(
                HEX.parseHex("0b".repeat(22)),
                HEX.parseHex("000102030405060708090a0b0c"),
                HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                42);

        assertEquals(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                HEX.formatHex(derived));
    }

    /** Its second case: more than one block of output. */
    @Test
    void hkdfAgreesWithRfc5869OverSeveralBlocks() {
        byte[] derived = KeyedHash.derive(bytes(0x00, 80), bytes(0x60, 80), bytes(0xb0, 80), 82);

        assertEquals(
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
                HEX.formatHex(derived));
    }

    /** Its third case. */
    @Test
    void hkdfAgreesWithRfc5869WithoutSalt() {
        byte[] derived = KeyedHash.derive(HEX.parseHex("0b".repeat(22)), new byte[0], new byte[0], 42);

        assertEquals(
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
                HEX.formatHex(derived));
    }

    private static byte[] bytes(int first, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    /** GB/T 15852.2 / GM/T 0042, annex D.3. */
    @Test
    void hmacSm3AgreesWithItsStandard() {
        String half = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        byte[] hash = KeyedHash.HMAC_SM3.of(
                HEX.parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"),
                (half + half).getBytes(StandardCharsets.US_ASCII));

        assertEquals("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a", HEX.formatHex(hash));
    }
}
