package org.yiyang.insurance.elder;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.secret.CitizenId;

/** By what else than the number of the record an elder is known; only some of these numbers can be checked by themselves. */
public enum IdentifierKind implements Labelled {
    CITIZEN_ID("居民身份证", "Identity card of a citizen", "[1-7][0-9]{16}[0-9X]", true),
    HK_MO_TW_RESIDENCE_PERMIT(
            "港澳台居民居住证", "Residence permit for Hong Kong, Macao and Taiwan", "8[123][0-9]{15}[0-9X]", true),
    HK_MO_TRAVEL_PERMIT(
            "港澳居民来往内地通行证", "Mainland travel permit for Hong Kong and Macao residents", "[HM][0-9]{8}([0-9]{2})?", true),
    TW_TRAVEL_PERMIT("台湾居民来往大陆通行证", "Mainland travel permit for Taiwan residents", "[0-9]{8}|[0-9]{10}[A-Z]?", true),
    FOREIGN_PERMANENT_RESIDENCE("外国人永久居留身份证", "Foreigner's permanent residence card", "9[0-9]{16}[0-9X]", true),
    FORMER_PERMANENT_RESIDENCE(
            "外国人永久居留证（15位旧证）", "Foreigner's permanent residence card of 15 characters", "[A-Z]{3}[0-9]{12}", true),
    PASSPORT("护照", "Passport", "[A-Z0-9]{5,20}", true),
    SOCIAL_SECURITY_CARD("社会保障卡", "Social security card", "[A-Z0-9]{8,20}", false),
    ELECTRONIC_CERTIFICATE("医保电子凭证", "Electronic certificate of medical insurance", "[A-Z0-9]{8,64}", false),
    HEALTH_CARD("电子健康卡", "Electronic health card", "[A-Z0-9]{8,64}", false);

    private static final Set<IdentifierKind> OF_EIGHTEEN =
            EnumSet.of(CITIZEN_ID, HK_MO_TW_RESIDENCE_PERMIT, FOREIGN_PERMANENT_RESIDENCE);

    private final Pattern form;
    private final boolean documentOfARecord;
    private final Label label;

    IdentifierKind(String zh, String en, String form, boolean documentOfARecord) {
        this.label = new Label(zh, en);
        this.form = Pattern.compile(form);
        this.documentOfARecord = documentOfARecord;
    }

    /** What somebody typed, in one form: full width, blanks and lower case do not matter; empty if it cannot be such a number. */
    Optional<String> read(String typed, LocalDate today) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        boolean checked = !saysBirth() || CitizenId.read(text, today) instanceof CitizenId.Valid;
        return checked && form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** Which kind a number of 18 characters is. */
    static IdentifierKind ofEighteen(String number) {
        return switch (number.charAt(0)) {
            case '8' -> HK_MO_TW_RESIDENCE_PERMIT;
            case '9' -> FOREIGN_PERMANENT_RESIDENCE;
            default -> CITIZEN_ID;
        };
    }

    /** Whether a person may be entered by such a document, with which its number is compared. */
    boolean isDocumentOfARecord() {
        return documentOfARecord;
    }

    /** Whether the number itself says birth date and sex. */
    boolean saysBirth() {
        return OF_EIGHTEEN.contains(this);
    }

    /** What the blind index of a number of this kind is made of. */
    String indexed(String value) {
        return saysBirth() ? value : name() + " " + value;
    }

    @Override
    public Label label() {
        return label;
    }
}
