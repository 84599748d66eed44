package org.yiyang.kit.document;

import java.text.Normalizer;
import java.util.Locale;

/** Makes of the name that a caller gave one that can be shown and saved anywhere. */
final class DocumentName {
    static final int MAX_CHARACTERS = 120;

    private static final String NAMELESS = "附件";

    private DocumentName() {}

    /** No path, no control, format or reserved characters, not too long, and the extension that the content deserves. */
    static String clean(String given, DocumentType type) {
        String ending = "." + type.extension();
        String stem = withoutEnding(visible(given == null ? "" : given), type);
        if (stem.isEmpty()) {
            stem = NAMELESS;
        }
        int room = MAX_CHARACTERS - ending.length();
        if (stem.codePointCount(0, stem.length()) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, room)).strip();
        }
        return stem + ending;
    }

    private static String visible(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints()
                .filter(DocumentName::shows)
                .map(letter -> ":*?\"<>|".indexOf(letter) < 0 ? letter : '_')
                .forEach(kept::appendCodePoint);
        // Only now: letters between which a control character stood may form one.
        String normal = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return normal.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Format characters could make a name read backwards; what is unassigned or private shows nothing. */
    private static boolean shows(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String withoutEnding(String name, DocumentType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {"." + type.extension(), type == DocumentType.JPEG ? ".jpeg" : null}) {
            if (ending != null && lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length()).strip();
            }
        }
        return name;
    }
}
