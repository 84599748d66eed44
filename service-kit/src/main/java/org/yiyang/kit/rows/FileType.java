package org.yiyang.kit.rows;

import java.util.Locale;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** How a file holds its rows. */
public enum FileType {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The type of a body by its {@code Content-Type}.
     *
     * @param contentType may be null or nonsense
     * @throws Refused 415
     */
    public static FileType of(String contentType) {
        String bare =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (type.mediaType.equals(bare)) {
                return type;
            }
        }
        throw new Refused(KitRefusal.MEDIA_TYPE_UNSUPPORTED, CSV.mediaType + " | " + NDJSON.mediaType);
    }
}
