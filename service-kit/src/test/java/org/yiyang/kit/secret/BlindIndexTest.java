package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {
    private static final String NUMBER = "460106194805123014";
    private static final String PURPOSE = "elder.citizen-id";

    @TempDir
    Path folder;

    @Test
    void equalValuesHaveTheSameIndexOfSixteenBytes() {
        BlindIndex index = new KeyFolder(folder).keys().blindIndex(PURPOSE);

        assertEquals(16, index.current(NUMBER).length);
        assertArrayEquals(index.current(NUMBER), index.current(NUMBER));
        assertFalse(Arrays.equals(index.current(NUMBER), index.current("460106194805123015")));
    }

    @Test
    void theSameValueHasAnotherIndexForAnotherPurpose() {
        Keys keys = new KeyFolder(folder).keys();

        assertFalse(Arrays.equals(
                keys.blindIndex(PURPOSE).current(NUMBER),
                keys.blindIndex("doctor.citizen-id").current(NUMBER)));
    }

    @Test
    void theSameKeyGivesAnotherIndexWithSm3() {
        KeyFolder files = new KeyFolder(folder);
        byte[] sha256 = files.keys().blindIndex(PURPOSE).current(NUMBER);

        files.blind("active=b1", "b1.mac=HMAC-SM3", "b1.key=" + KeyFolder.key(11));

        assertFalse(Arrays.equals(sha256, files.keys().blindIndex(PURPOSE).current(NUMBER)));
    }

    @Test
    void whileKeysRotateTheOldIndexIsStillACandidateAfterTheCurrentOne() {
        KeyFolder files = new KeyFolder(folder);
        byte[] old = files.keys().blindIndex(PURPOSE).current(NUMBER);
        files.blind("active=b2", "b1.key=" + KeyFolder.key(11), "b2.mac=HMAC-SM3", "b2.key=" + KeyFolder.key(12));
        BlindIndex rotated = files.keys().blindIndex(PURPOSE);

        List<byte[]> candidates = rotated.candidates(NUMBER);

        assertEquals(2, candidates.size());
        assertArrayEquals(rotated.current(NUMBER), candidates.get(0));
        assertArrayEquals(old, candidates.get(1));
        assertFalse(Arrays.equals(old, rotated.current(NUMBER)));
    }
}
