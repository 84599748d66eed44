package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.referral.capacity.FreePlaces;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.copies.PlacedInstitution;

class ProposalTest {
    private static ProposedInstitution proposal(String name, Boolean green, Double km, Long free) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        PlacedInstitution institution =
                new PlacedInstitution(id, name, null, InstitutionSide.MEDICAL, null, null, "460106", null, null, null);
        Partner partner = green == null ? null : new Partner(UUID.randomUUID(), UUID.randomUUID(), id, green, null);
        FreePlaces.Free left = free == null ? null : new FreePlaces.Free(id, free, Instant.EPOCH);
        return new ProposedInstitution(institution, DestinationKind.HOSPITAL, Capability.GIVEN, partner, km, left);
    }

    @Test
    void anAgreementAGreenChannelTheDistanceAndWhatIsFreeDecideInThisOrder() {
        List<ProposedInstitution> expected = List.of(
                proposal("green, far", true, 40.0, 0L),
                proposal("agreement, near", false, 1.0, 9L),
                proposal("agreement, nowhere", false, null, 9L),
                proposal("near, free", null, 2.4, 3L),
                proposal("near, full", null, 1.6, 0L),
                proposal("near, silent", null, 2.0, null),
                proposal("far, free", null, 9.0, 99L));
        List<ProposedInstitution> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(expected, ProposedInstitution.best(shuffled, 10));
        assertEquals(expected.subList(0, 2), ProposedInstitution.best(shuffled, 2));
    }
}
