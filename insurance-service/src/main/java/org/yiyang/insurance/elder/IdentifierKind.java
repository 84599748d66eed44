package org.yiyang.insurance.elder;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.secret.CitizenId;

/** By what else than the number of the record an elder is known; only some of these numbers can be checked by themselves. */
public enum IdentifierKind implements Labelled {
    CITIZEN_ID("居民身份证", "Identity card of a citizen", "[1-7][0-9]{16}[0-9X]", true),
    HK_MO_TW_RESIDENCE_PERMIT(
            "港澳台居民居住证", "Residence permit for Hong Kong, Macao and Taiwan", "8[123][0-9]{15}[0-9X]", true),
    FOREIGN_PERMANENT_RESIDENCE("外国人永久居留身份证", "Foreigner's permanent residence card", "9[0-9]{16}[0-9X]", true),
    FORMER_PERMANENT_RESIDENCE(
            "外国人永久居留证（15位旧证）", "Foreigner's permanent residence card of 15 characters", "[A-Z]{3}[0-9]{12}", false),
    PASSPORT("护照", "Passport", "[A-Z0-9]{5,20}", false),
    SOCIAL_SECURITY_CARD("社会保障卡", "Social security card", "[A-Z0-9]{8,20}", false),
    ELECTRONIC_CERTIFICATE("医保电子凭证", "Electronic certificate of medical insurance", "[A-Z0-9]{8,64}", false),
    HEALTH_CARD("电子健康卡", "Electronic health card", "[A-Z0-9]{8,64}", false);

    private final Pattern form;
    private final boolean numberOfARecord;
    private final Label label;

    IdentifierKind(String zh, String en, String form, boolean numberOfARecord) {
        this.label = new Label(zh, en);
        this.form = Pattern.compile(form);
        this.numberOfARecord = numberOfARecord;
    }

    /** What somebody typed, in one form: full width, blanks and lower case do not matter; empty if it cannot be such a number. */
    Optional<String> read(String typed, LocalDate today) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        boolean checked = !numberOfARecord || CitizenId.read(text, today) instanceof CitizenId.Valid;
        return checked && form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** Whether such a number may be that of a record, with which it is compared. */
    boolean isNumberOfARecord() {
        return numberOfARecord;
    }

    @Override
    public Label label() {
        return label;
    }
}
