package org.yiyang.insurance.bureau.wire;

import java.util.EnumSet;
import java.util.Set;
import org.yiyang.insurance.elder.IdentifierKind;

/** The national platform's kinds of personal documents, {@code psn_cert_type}. */
public final class CertificateType {
    /** The codes by which a person is asked for or answered with. */
    public static final String CODES = "01|04|05|06|07|08";

    private CertificateType() {}

    /** The code of a document with its number. */
    public static String of(IdentifierKind kind, String number) {
        return switch (kind) {
            case CITIZEN_ID, HK_MO_TW_RESIDENCE_PERMIT -> "01";
            case HK_MO_TRAVEL_PERMIT -> number.startsWith("H") ? "04" : "05";
            case TW_TRAVEL_PERMIT -> "06";
            case FOREIGN_PERMANENT_RESIDENCE, FORMER_PERMANENT_RESIDENCE -> "07";
            case PASSPORT -> "08";
            case SOCIAL_SECURITY_CARD, ELECTRONIC_CERTIFICATE, HEALTH_CARD ->
                throw new IllegalArgumentException("nobody is entered by this: " + kind);
        };
    }

    /** The kinds that a code may mean; without one it is a number of 18 characters. */
    public static Set<IdentifierKind> kinds(String code) {
        return switch (code == null ? "01" : code) {
            case "01" ->
                EnumSet.of(
                        IdentifierKind.CITIZEN_ID,
                        IdentifierKind.HK_MO_TW_RESIDENCE_PERMIT,
                        IdentifierKind.FOREIGN_PERMANENT_RESIDENCE);
            case "04", "05" -> EnumSet.of(IdentifierKind.HK_MO_TRAVEL_PERMIT);
            case "06" -> EnumSet.of(IdentifierKind.TW_TRAVEL_PERMIT);
            case "07" ->
                EnumSet.of(IdentifierKind.FOREIGN_PERMANENT_RESIDENCE, IdentifierKind.FORMER_PERMANENT_RESIDENCE);
            case "08" -> EnumSet.of(IdentifierKind.PASSPORT);
            default -> EnumSet.noneOf(IdentifierKind.class);
        };
    }
}
