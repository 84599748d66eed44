package org.yiyang.kit.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

class ParameterCatalogTest {
    @Test
    void aFeatureThatContributesNoneChangesNothing() {
        FeatureParameters none = List::of;
        FeatureParameters some = () -> List.of(TestParameter.values());
        ParameterCatalog catalog = new ParameterCatalog(List.of(none, some, none));
        assertEquals(TestParameter.TEAM_SIZE, catalog.get("TEAM_SIZE"));
        assertTrue(catalog.all().containsAll(List.of(TestParameter.values())));
        ParameterCatalog kitAlone = new ParameterCatalog(List.of(none));
        assertEquals(List.of(KitParameter.values()), List.copyOf(kitAlone.all()));
        assertThrows(Refused.class, () -> kitAlone.get("TEAM_SIZE"));
    }
}
