package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** A file brings people without a number of 18 characters by the document they have, beside the others. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderDocumentImportTest {
    private static final String CITY = "6528";
    private static final String HEADER =
            "name,citizenId,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason,"
                    + "证件种类,证件签发国家或地区,证件号码,证件·出生日期,证件·性别\n";
    private static final String BORN = "1939-04-05";

    private static String row(String citizenId, String document) {
        return "外来老人," + citizenId + ",652825,RESIDENT,2020-01-01,2026-01-05,存量表1,存量登记," + document + "\n";
    }

    private static String number() {
        return SyntheticCodes.citizenId(LocalDate.parse("1936-09-08"));
    }

    @Test
    void whoHasNoNumberOfEighteenIsBroughtByAnotherDocument() {
        ElderFiles files = new ElderFiles(CITY);
        String passport = "P" + number().substring(10, 17);
        String first = row("", "护照,GBR," + passport + "," + BORN + ",男");
        String id = files.brought(HEADER
                + first
                + row("", "HK_MO_TRAVEL_PERMIT,,M" + number().substring(9, 17) + ",1941-01-02,FEMALE")
                + row(number(), ",,,,")
                + first
                + row("", "护照,," + passport + "," + BORN + ",男")
                + row("", ",,,,")
                + row(number(), "护照,GBR,P9999999," + BORN + ",男"));
        assertEquals(List.of(3, 0, 0, 1, 3), files.through(id));
        files.rows(id, "DUPLICATE").body("items.found", contains("row 2"));
        files.rows(id, "REFUSED")
                .body("items.code", hasItem("ELDER_DOCUMENT_COUNTRY"))
                .body("items.code", hasItem("ELDER_IDENTITY_BY_ONE"))
                .body("items.errors.flatten().pointer", hasItem("/identityDocument/country"));
        String again = files.brought(HEADER + first + row(number(), ",,,,"));
        assertEquals(List.of(1, 1, 0, 0, 0), files.through(again));
        String other = files.brought(HEADER + first.replace(BORN, "1939-04-06"));
        assertEquals(List.of(0, 0, 1, 0, 0), files.through(other));
        files.rows(other, "DIFFERS").body("items[0].errors.pointer", hasItem("/identityDocument/birthDate"));
    }
}
