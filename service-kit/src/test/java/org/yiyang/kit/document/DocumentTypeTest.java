package org.yiyang.kit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a464946, JPEG",
    })
    void aTypeIsKnownByItsFirstBytes(String bytes, DocumentType type) {
        assertEquals(Optional.of(type), DocumentType.of(HexFormat.of().parseHex(bytes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2550",
                "0a255044462d312e37",
                "474946383961",
                "4d5a9000",
                "3c68746d6c3e",
                "504b0304",
                "504b0506000000000000000000000000000000000000",
                "7f454c46"
            })
    void nothingElseIsTaken(String bytes) {
        assertEquals(Optional.empty(), DocumentType.of(HexFormat.of().parseHex(bytes)));
    }

    @ParameterizedTest
    @CsvSource({
        "OFD.xml;Doc_0/Document.xml, true",
        "Doc_0/Document.xml;OFD.xml, true",
        "Doc_0/OFD.xml, false",
        "ofd.xml, false",
        "[Content_Types].xml;word/document.xml, false",
        "OFD.xml.exe, false"
    })
    void aZipIsOfdOnlyWithItsEntryAtTheRoot(String names, boolean ofd) {
        byte[] zip = Zips.with("", names.split(";"));

        assertEquals(ofd ? Optional.of(DocumentType.OFD) : Optional.empty(), DocumentType.of(zip));
    }

    @Test
    void aCommentAfterTheDirectoryDoesNotMatter() {
        assertEquals(Optional.of(DocumentType.OFD), DocumentType.of(Zips.with("c".repeat(65_000), "OFD.xml")));
    }

    @Test
    void aNameThatStandsInTheContentOnlyIsNoEntry() {
        byte[] text = "PK\u0003\u0004 OFD.xml PK\u0005\u0006 and so on and on".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(Optional.empty(), DocumentType.of(text));
    }

    @Test
    void brokenZipsAreLookedAtWithoutHarm() {
        byte[] zip = Zips.with("", "Doc_0/Document.xml", "OFD.xml");
        qt().forAll(integers().between(0, zip.length * 8 - 1), integers().between(0, zip.length))
                .checkAssert((bit, length) -> {
                    byte[] broken = Arrays.copyOf(zip, length);
                    if (bit / 8 < length) {
                        broken[bit / 8] ^= (byte) (1 << bit % 8);
                    }
                    Optional<DocumentType> type = DocumentType.of(broken);
                    assertEquals(type.isPresent() ? DocumentType.OFD : null, type.orElse(null));
                });
    }
}
