package org.yiyang.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class AlwaysThereTest {
    private static final String SEEN = "SeenByAll";

    /** What stands in another record without a name of its own. */
    record Part(int beds, @NotNull String manner, String note, List<String> found) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = SEEN)
    record View(
            UUID id,
            @JsonUnwrapped Part part,
            @Nullable List<String> notices,
            String name,
            boolean overdue,
            long version) {}

    /** Another type of the same name, which knows less. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = SEEN)
    record Shorter(UUID id, int beds, Boolean overdue) {}

    private static List<String> required(Class<?>... types) throws IOException {
        Schema schema = OASFactory.createSchema();
        for (String property :
                List.of("id", "beds", "manner", "note", "found", "notices", "name", "overdue", "version")) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        new RequiredProperties(Index.of(types)).require(SEEN, schema);
        return schema.getRequired();
    }

    @Test
    void numbersTruthValuesListsAndWhatIsCheckedAreRequiredThoughTheyStandUnwrapped() throws IOException {
        assertEquals(List.of("beds", "found", "id", "manner", "overdue", "version"), required(View.class, Part.class));
    }

    @Test
    void ofTwoTypesOfOneNameBothMustHaveIt() throws IOException {
        assertEquals(List.of("beds", "id", "version"), required(View.class, Part.class, Shorter.class));
    }
}
