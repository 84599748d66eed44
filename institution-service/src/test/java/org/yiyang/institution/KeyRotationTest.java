package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.KeyRotationOfAService;
import org.yiyang.kit.rotation.SealedCatalog;
import org.yiyang.local.LocalResource;

/** The keys of the service are rotated while it works. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class KeyRotationTest {
    private final KeyRotationOfAService keys = new KeyRotationOfAService("institution");

    @Inject
    SealedCatalog catalog;

    @Test
    void noColumnOfBytesIsLeftOutOfTheCatalogueOfWhatIsSealed() {
        assertEquals(List.of(), catalog.unknownColumns());
    }

    @Test
    void theKeysAreRotatedAndTheOldOneIsRetiredOnlyThen() {
        String old = keys.activeKeys().get("FIELD");
        keys.makesActive("field-2", "blind-2");
        assertEquals("ROTATION_KEY_NOT_ROTATED", keys.retire("FIELD", old));
        assertEquals("ROTATION_KEY_FILE_UNFIT", keys.forget("field.properties", old));
        keys.pausesAndGoesOn();
        assertEquals("", keys.retire("FIELD", old));
        assertEquals("", keys.forget("field.properties", old));
        assertEquals("ROTATION_KEY_ACTIVE", keys.retire("FIELD", "field-2"));
        assertEquals("ROTATION_KEY_UNKNOWN", keys.retire("BLIND", "nobody"));
    }
}
