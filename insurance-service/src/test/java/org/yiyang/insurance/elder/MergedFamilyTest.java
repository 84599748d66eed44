package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose family is whose while two records are one, and after they were made two again. */
class MergedFamilyTest {
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID DAUGHTER = UUID.randomUUID();
    private static final UUID SON = UUID.randomUUID();
    private static final LocalDate UNTIL = LocalDate.parse("2027-01-31");
    private static final LocalDate LONGER = UNTIL.plusYears(1);
    private final Family survivor = new Family();
    private final Family other = new Family();

    private static Authorisation of(UUID account, LocalDate until) {
        return new Authorisation(account, AuthorisationScope.VIEW, until, Kinship.CHILD, null);
    }

    private static Map<UUID, LocalDate> said(Family family) {
        return family.all().stream().collect(Collectors.toMap(Authorisation::person, Authorisation::validUntil));
    }

    @BeforeEach
    void aFamilyOfEach() {
        other.authorise(of(SON, UNTIL));
    }

    private void merge() {
        survivor.absorb(OTHER, other);
    }

    private void unmerge() {
        survivor.giveBack(OTHER, other, List.of());
    }

    @Test
    void whatBothHaveSaidAlikeStaysWithBoth() {
        survivor.authorise(of(DAUGHTER, UNTIL));
        other.authorise(of(DAUGHTER, UNTIL));
        merge();
        unmerge();
        assertEquals(Map.of(DAUGHTER, UNTIL), said(survivor));
        assertEquals(Map.of(DAUGHTER, UNTIL, SON, UNTIL), said(other));
    }

    @Test
    void whatWasProlongedMeanwhileGoesBackAsItStands() {
        merge();
        survivor.authorise(new Authorisation(SON, AuthorisationScope.VIEW_AND_PROPOSE, LONGER));
        unmerge();
        assertEquals(Map.of(), said(survivor));
        assertEquals(Map.of(SON, LONGER), said(other));
        assertEquals(of(SON, LONGER).kinship(), other.all().get(0).kinship());
        assertEquals(null, other.all().get(0).from());
    }

    @Test
    void whatAnInvitationOfTheMergedRecordHasLedToGoesBackWithIt() {
        merge();
        survivor.authorise(of(DAUGHTER, UNTIL).from(OTHER));
        unmerge();
        assertEquals(Map.of(), said(survivor));
        assertEquals(Map.of(DAUGHTER, UNTIL, SON, UNTIL), said(other));
    }

    @Test
    void whatWasWithdrawnMeanwhileDoesNotComeBack() {
        merge();
        survivor.withdraw(SON);
        unmerge();
        assertEquals(Map.of(), said(survivor));
        assertEquals(Map.of(), said(other));
    }

    @Test
    void ofTwoRecordsThatWereMergedEachIsGivenBackItsOwn() {
        UUID third = UUID.randomUUID();
        Family ofThird = new Family();
        ofThird.authorise(of(DAUGHTER, UNTIL));
        merge();
        survivor.absorb(third, ofThird);
        unmerge();
        assertEquals(Map.of(DAUGHTER, UNTIL), said(survivor));
        assertEquals(Map.of(SON, UNTIL), said(other));
    }

    @Test
    void ofTwoRecordsThatNameTheSameNeitherLosesItWhenBothAreTakenBack() {
        UUID third = UUID.randomUUID();
        Family ofThird = new Family();
        ofThird.authorise(of(SON, LONGER));
        merge();
        survivor.absorb(third, ofThird);
        assertEquals(Map.of(SON, UNTIL), said(survivor));
        survivor.giveBack(OTHER, other, List.of(of(SON, LONGER).from(third)));
        assertEquals(Map.of(SON, UNTIL), said(other));
        assertEquals(Map.of(SON, LONGER), said(survivor));
        survivor.giveBack(third, ofThird, List.of());
        assertEquals(Map.of(SON, LONGER), said(ofThird));
        assertEquals(null, ofThird.all().get(0).from());
        assertEquals(Map.of(), said(survivor));
    }

    @Test
    void whatWasNarrowedWhileBothWereMergedStaysSo() {
        UUID third = UUID.randomUUID();
        Family ofThird = new Family();
        ofThird.authorise(of(SON, LONGER));
        merge();
        survivor.absorb(third, ofThird);
        survivor.withdraw(SON);
        LocalDate shorter = UNTIL.minusMonths(3);
        survivor.authorise(of(SON, shorter).from(OTHER));
        survivor.giveBack(OTHER, other, List.of(of(SON, LONGER).from(third)));
        assertEquals(Map.of(SON, shorter), said(survivor));
        survivor.giveBack(third, ofThird, List.of());
        assertEquals(Map.of(SON, shorter), said(ofThird));
    }

    @Test
    void whatWasWithdrawnWhileBothWereMergedComesBackWithNeither() {
        UUID third = UUID.randomUUID();
        Family ofThird = new Family();
        ofThird.authorise(of(SON, LONGER));
        merge();
        survivor.absorb(third, ofThird);
        survivor.withdraw(SON);
        survivor.giveBack(OTHER, other, List.of(of(SON, LONGER).from(third)));
        assertEquals(Map.of(), said(survivor));
        survivor.giveBack(third, ofThird, List.of());
        assertEquals(Map.of(), said(ofThird));
    }
}
