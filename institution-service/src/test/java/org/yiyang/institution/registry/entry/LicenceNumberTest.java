package org.yiyang.institution.registry.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of medical licences; all of them are made up. */
class LicenceNumberTest {
    @ParameterizedTest
    @CsvSource({
        "40001027546010617A1001, ",
        "PDY17402046010617D2112, ",
        "pdy17402046010617d2112, ",
        "PDY17402-046010617D2112, ",
        "ＰＤＹ17402046010617D2112, ",
        "40001027Y46010617A1001, ORGANISATION",
        "400010275460I0617A1001, REGION",
        "400010275060106171A1001, ",
        "400010275060106A7A1001, REGION",
        "4000102754601061XA1001, ECONOMY",
        "400010275460106171A101, CATEGORY",
        "40001027546010617A1003, MANAGEMENT",
        "12100000400010275NA100, ",
        "琼卫医证第0102号, ",
        "N-1, "
    })
    void aCodeOfMedicalInstitutionsIsLookedAtPartByPart(String number, LicenceNumber.Part part) {
        assertEquals(part, LicenceNumber.wrongPart(number).orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "40001027546010617A1001, true",
        "12345678901234567890ABC-1, true",
        "12345678901234567890ABC-12, false",
        "琼卫医证第0102号, false",
        "46 0106, false"
    })
    void theNumberHasAForm(String number, boolean has) {
        assertEquals(has, LicenceNumber.hasForm(number));
    }

    @ParameterizedTest
    @CsvSource({
        "40001027546010617A1001, true",
        "40001027546010817A1001, true",
        "40001027544040217A1001, false",
        "40001027546010617D2111, false",
        "60001027546010617A1001, false",
        "40001027546010617A1003, false",
        "N-1, true"
    })
    void theCodeIsOfThePlaceTheCategoryAndTheOrganisation(String number, boolean fits) {
        InstitutionEntry hospital = new InstitutionEntry(
                "某医院",
                InstitutionCategory.GENERAL_HOSPITAL,
                HospitalLevel.LEVEL_2,
                "12100000400010275N",
                "460106",
                "某路1号",
                Ownership.PUBLIC,
                null,
                (UUID) null,
                100,
                null,
                null,
                null,
                RegisteredBeds.of(InstitutionKind.MEDICAL, 100),
                null,
                null);
        assertEquals(fits, LicenceNumber.fits(number, hospital));
    }
}
