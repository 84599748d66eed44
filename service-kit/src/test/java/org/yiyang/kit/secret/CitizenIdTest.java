package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.secret.CitizenId.Fault;
import org.yiyang.kit.secret.CitizenId.Invalid;
import org.yiyang.kit.secret.CitizenId.Valid;

class CitizenIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, false",
        "460106194805123014, 1948-05-12, true",
        "460108194002291121, 1940-02-29, false",
        "440402195510010022, 1955-10-01, false",
        "440704196006302214, 1960-06-30, true",
        "350206194608080318, 1946-08-08, true",
        "510704193501011208, 1935-01-01, false",
        "510703196512310155, 1965-12-31, true",
        "810000194901010011, 1949-01-01, true",
        "820000194901010021, 1949-01-01, false",
        "830000194901010015, 1949-01-01, true",
        "94684019500312001X, 1950-03-12, true"
    })
    void aNumberTellsBirthDateAndSex(String number, LocalDate birthDate, boolean male) {
        CitizenId id = valid(number, TODAY);

        assertEquals(number, id.plain());
        assertEquals(birthDate, id.birthDate());
        assertEquals(male, id.male());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X\t",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ",
                "\u300011010519491231002X"
            })
    void fullWidthLowerCaseAndSurroundingBlanksDoNotMatter(String typed) {
        assertEquals(valid("11010519491231002X", TODAY), valid(typed, TODAY));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\u3000"})
    void nothingIsEmpty(String typed) {
        assertEquals(new Invalid(Fault.EMPTY), CitizenId.read(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, FIFTEEN_DIGITS",
        "11010519491231002, LENGTH",
        "11010519491231002X0, LENGTH",
        "11010519491231002Y, CHARACTERS",
        "1101051949123100X2, CHARACTERS",
        "1101051949123 002X, CHARACTERS",
        "１１０１０５一九四九１２３１００２Ｘ, CHARACTERS",
        "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X, CHARACTERS",
        "01010519491231002X, AREA",
        "91010519491231002X, AREA",
        "991840195003120011, AREA",
        "946840195003120011, CHECK_CHARACTER",
        "110105194913310020, BIRTH_DATE",
        "110105194102290020, BIRTH_DATE",
        "110105194900000020, BIRTH_DATE",
        "110105194912310020, CHECK_CHARACTER",
        "460106194805123041, CHECK_CHARACTER",
        "440524188001010014, TOO_OLD"
    })
    void theFirstFaultIsNamed(String typed, Fault fault) {
        assertEquals(new Invalid(fault), CitizenId.read(typed, TODAY));
    }

    @Test
    void theStandardsSecondExampleHasTheRightCheckCharacter() {
        assertEquals('4', CitizenId.checkCharacter("440524188001010014"));
    }

    @Test
    void onesBirthdayIsTheFirstDayOnWhichANumberIsAccepted() {
        assertEquals(
                new Invalid(Fault.BORN_IN_FUTURE), CitizenId.read("460106194805123014", LocalDate.of(1948, 5, 11)));
        assertEquals(0, valid("460106194805123014", LocalDate.of(1948, 5, 12)).ageOn(LocalDate.of(1948, 5, 12)));
    }

    @Test
    void atOneHundredAndThirtyOneANumberIsTooOld() {
        LocalDate lastDay = LocalDate.of(2079, 5, 11);

        assertEquals(130, valid("460106194805123014", lastDay).ageOn(lastDay));
        assertEquals(new Invalid(Fault.TOO_OLD), CitizenId.read("460106194805123014", lastDay.plusDays(1)));
    }

    @Test
    void ageIsCountedInFullYears() {
        CitizenId leapling = valid("460108194002291121", TODAY);

        assertEquals(59, leapling.ageOn(LocalDate.of(2000, 2, 28)));
        assertEquals(60, leapling.ageOn(LocalDate.of(2000, 2, 29)));
        assertEquals(64, leapling.ageOn(LocalDate.of(2005, 2, 28)));
        assertEquals(65, leapling.ageOn(LocalDate.of(2005, 3, 1)));
    }

    @Test
    void anyOneWrongDigitIsNoticed() {
        String number = "460106194805123014";
        qt().forAll(integers().between(0, 17), integers().between(1, 9)).checkAssert((place, shift) -> {
            char other = (char) ('0' + (number.charAt(place) - '0' + shift) % 10);
            String wrong = number.substring(0, place) + other + number.substring(place + 1);
            assertInstanceOf(Invalid.class, CitizenId.read(wrong, TODAY));
        });
    }

    @Test
    void aNumberIsNeverPrinted() {
        CitizenId id = valid("460106194805123014", TODAY);

        assertEquals("CitizenId[hidden]", id.toString());
        assertEquals("Valid[id=CitizenId[hidden]]", new Valid(id).toString());
    }

    private static CitizenId valid(String typed, LocalDate today) {
        return assertInstanceOf(Valid.class, CitizenId.read(typed, today), typed)
                .id();
    }
}
