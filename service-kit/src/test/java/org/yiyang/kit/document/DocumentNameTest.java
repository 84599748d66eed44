package org.yiyang.kit.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "协议.pdf|PDF|协议.pdf",
                "协议.PDF|PDF|协议.pdf",
                "照片.jpeg|JPEG|照片.jpg",
                "照片.jpg|JPEG|照片.jpg",
                "invoice.exe|PDF|invoice.exe.pdf",
                "../../etc/passwd|PDF|passwd.pdf",
                "C:\\temp\\scan.png|PNG|scan.png",
                "a\u0000b\u001fc.pdf|PDF|abc.pdf",
                "a\u202efdp.exe|PDF|afdp.exe.pdf",
                "a\u200bb\ufeff.pdf|PDF|ab.pdf",
                "a:b*c?d\"e<f>g.pdf|PDF|a_b_c_d_e_f_g.pdf",
                " .. hidden . .pdf|PDF|hidden ..pdf",
                "a \u3000\t b.pdf|PDF|a b.pdf",
                "e\u007f\u0301.pdf|PDF|\u00e9.pdf",
                ".pdf|PDF|pdf.pdf",
                "...|OFD|附件.ofd",
                "folder/|OFD|附件.ofd"
            })
    void aNameIsCleanedAndEndsAsItsContentDeserves(String given, DocumentType type, String name) {
        assertEquals(name, DocumentName.clean(given, type));
    }

    @Test
    void withoutANameItIsCalledAttachment() {
        assertEquals("附件.png", DocumentName.clean(null, DocumentType.PNG));
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsExtension() {
        String name = DocumentName.clean("𠮷".repeat(200) + ".pdf", DocumentType.PDF);

        assertEquals("𠮷".repeat(116) + ".pdf", name);
    }

    @Test
    void whateverIsGivenTheNameCanBeStoredAndShown() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 300)).checkAssert(given -> {
            String name = DocumentName.clean(given, DocumentType.PDF);
            assertTrue(name.endsWith(".pdf") && name.length() > 4, name);
            assertTrue(name.codePointCount(0, name.length()) <= DocumentName.MAX_CHARACTERS, name);
            assertFalse(
                    name.codePoints()
                            .anyMatch(letter -> Character.isISOControl(letter) || "/\\:*?\"<>|".indexOf(letter) >= 0),
                    name);
            assertEquals(name, DocumentName.clean(name, DocumentType.PDF));
        });
    }
}
