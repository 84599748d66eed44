package org.yiyang.kit.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents that are taken, each known by its bytes. */
public enum DocumentType {
    PDF("application/pdf", "pdf") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, '%', 'P', 'D', 'F', '-');
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
        }
    },
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 0xFF, 0xD8, 0xFF);
        }
    },
    /** A ZIP with OFD.xml at its root. */
    OFD("application/ofd", "ofd") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 'P', 'K', 3, 4)
                    && ZipDirectory.of(content).contains("OFD.xml".getBytes(StandardCharsets.US_ASCII));
        }
    };

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Optional<DocumentType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.matches(content)).findFirst();
    }

    static DocumentType named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(mediaType + " is not a type of documents"));
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    abstract boolean matches(byte[] content);

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (content[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
