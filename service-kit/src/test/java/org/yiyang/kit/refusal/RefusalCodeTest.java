package org.yiyang.kit.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalCodeTest {
    private enum SomeThingRefusal implements Refusal {
        GONE;

        @Override
        public RefusalText says() {
            return new RefusalText(Kind.CONFLICT, "没有", "Gone");
        }
    }

    private enum RenamedRefusal implements Refusal {
        GONE;

        @Override
        public RefusalText says() {
            return new RefusalText(Kind.CONFLICT, "没有", "Gone");
        }

        @Override
        public String prefix() {
            return "SOME_THING";
        }
    }

    @Test
    void aRefusalIsKnownByTheNameOfItsEnum() {
        assertEquals("SOME_THING_GONE", SomeThingRefusal.GONE.code());
        assertEquals("NOT_FOUND", KitRefusal.NOT_FOUND.code());
    }

    @Test
    void anEnumThatIsRenamedKeepsItsCodes() {
        assertEquals("SOME_THING_GONE", RenamedRefusal.GONE.code());
    }
}
