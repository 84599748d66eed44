package org.yiyang.kit.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

class DictionaryNameTest {
    @DictionaryName("old-name")
    private enum Renamed implements Labelled {
        ONE;

        @Override
        public Label label() {
            return new Label("一", "One");
        }
    }

    @Test
    void anEnumThatIsRenamedKeepsTheNameOfItsDictionary() {
        assertEquals("origin", DictionaryResource.name(Origin.class));
        assertEquals("old-name", DictionaryResource.name(Renamed.class));
    }
}
