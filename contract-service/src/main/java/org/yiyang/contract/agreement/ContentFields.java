package org.yiyang.contract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Label;

/**
 * The content of an agreement as paths and values in one fixed order: what is hashed and signed, what is kept of every
 * version, and by what two versions are compared. No value holds a line break, so that no two contents have one form.
 */
record ContentFields(SortedMap<String, String> values) {
    private static final String FORM = "agreement/3";
    private static final char MARK = '=';

    ContentFields {
        values = new TreeMap<>(values);
    }

    static ContentFields of(AgreementContent content, Annexes annexes) {
        SortedMap<String, String> values = new TreeMap<>();
        AgreementEntry entry = content.entry();
        put(values, ContentField.NUMBER.at(), entry.number());
        put(values, ContentField.MEDICAL_ID.at(), entry.medicalId());
        put(values, ContentField.CARE_ID.at(), entry.careId());
        put(values, ContentField.MODE.at(), entry.mode());
        put(values, ContentField.START_DATE.at(), entry.startDate());
        put(values, ContentField.END_DATE.at(), entry.endDate());
        put(values, ContentField.PRIMARY.at(), entry.primary());
        put(values, ContentField.RENEWAL_OF.at(), entry.renewalOf());
        put(values, ContentField.GOVERNMENT_CONSENT.at(), entry.governmentConsent());
        content.items().forEach(item -> put(values, ContentField.SERVICE_ITEMS.at(item), true));
        content.promises().forEach(promise -> {
            put(values, ContentField.FREQUENCIES.at(promise.item(), "times"), promise.times());
            put(values, ContentField.FREQUENCIES.at(promise.item(), "per"), promise.per());
        });
        content.fees().forEach((item, mode) -> put(values, ContentField.FEES.at(item), mode));
        site(values, content.site());
        green(values, content.green());
        renewal(values, content.renewal());
        annexes.postings().forEach(posting -> posting(values, posting));
        annexes.papers().forEach(paper -> {
            put(values, ContentField.ATTACHMENTS.at(paper.documentId().toString(), "kind"), paper.kind());
            put(values, ContentField.ATTACHMENTS.at(paper.documentId().toString(), "sha256"), paper.sha256());
        });
        annexes.liaisons()
                .forEach(one -> put(values, ContentField.LIAISONS.at(one.side().name()), one.fingerprint()));
        return new ContentFields(values);
    }

    private static void site(Map<String, String> values, PracticeSite site) {
        if (site != null) {
            put(values, ContentField.PRACTICE_SITE.at("address"), site.address());
            put(values, ContentField.PRACTICE_SITE.at("filingNumber"), site.filingNumber());
        }
    }

    private static void green(Map<String, String> values, GreenChannel green) {
        if (green != null) {
            put(values, ContentField.GREEN_CHANNEL.at("referral"), green.referral());
            put(values, ContentField.GREEN_CHANNEL.at("appointment"), green.appointment());
            put(values, ContentField.GREEN_CHANNEL.at("emergency"), green.emergency());
            put(values, ContentField.GREEN_CHANNEL.at("hours24"), green.hours24());
            put(values, ContentField.GREEN_CHANNEL.at("responseMinutes"), green.responseMinutes());
            put(values, ContentField.GREEN_CHANNEL.at("contactPhone"), green.contactPhone());
        }
    }

    private static void renewal(Map<String, String> values, RenewalClause renewal) {
        if (renewal != null) {
            put(values, ContentField.AUTOMATIC_RENEWAL.at("years"), renewal.years());
            put(values, ContentField.AUTOMATIC_RENEWAL.at("noticeDays"), renewal.noticeDays());
        }
    }

    /** The licence number is sealed under the posting's id. */
    private static void posting(Map<String, String> values, Posting posting) {
        String id = posting.id().toString();
        put(values, ContentField.POSTINGS.at(id, "role"), posting.role());
        put(values, ContentField.POSTINGS.at(id, "multiSiteFiled"), posting.multiSiteFiled());
        put(values, ContentField.POSTINGS.at(id, "from"), posting.validFrom());
        put(values, ContentField.POSTINGS.at(id, "to"), posting.validTo());
        put(values, ContentField.POSTINGS.at(id, "schedule"), posting.duty().schedule());
        put(values, ContentField.POSTINGS.at(id, "tcmFiling"), posting.duty().tcmFiling());
    }

    private static void put(Map<String, String> values, String path, Object value) {
        if (value != null) {
            values.put(path, value.toString());
        }
    }

    /** SHA-256 of it, as 64 hex digits: what a signature is given to. */
    String hash() {
        return sha256(FORM + "\n" + text());
    }

    static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** One line for each value. */
    String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + MARK + value.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #text} wrote. */
    static ContentFields read(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        text.lines().forEach(line -> {
            int mark = line.indexOf(MARK);
            values.put(line.substring(0, mark), line.substring(mark + 1));
        });
        return new ContentFields(values);
    }

    /** The content between the parties of an entry that says this; postings apart. */
    AgreementContent content(AgreementEntry entry) {
        Set<String> items = below(ContentField.SERVICE_ITEMS).keySet();
        Map<String, FeeMode> fees = below(ContentField.FEES).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, fee -> FeeMode.valueOf(fee.getValue())));
        return new AgreementContent(entry, Set.copyOf(items), promises(), green(), renewal(), fees, site());
    }

    /** How often its items are given. */
    Set<Promise> promises() {
        return below(ContentField.SERVICE_ITEMS).keySet().stream()
                .filter(item -> values.containsKey(ContentField.FREQUENCIES.at(item, "times")))
                .map(item -> new Promise(
                        item,
                        Integer.parseInt(values.get(ContentField.FREQUENCIES.at(item, "times"))),
                        PromisePeriod.valueOf(values.get(ContentField.FREQUENCIES.at(item, "per")))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private PracticeSite site() {
        Map<String, String> site = below(ContentField.PRACTICE_SITE);
        return site.isEmpty() ? null : new PracticeSite(site.get("address"), site.get("filingNumber"));
    }

    private GreenChannel green() {
        Map<String, String> green = below(ContentField.GREEN_CHANNEL);
        return green.isEmpty()
                ? null
                : new GreenChannel(
                        Boolean.valueOf(green.get("referral")),
                        Boolean.valueOf(green.get("appointment")),
                        Boolean.valueOf(green.get("emergency")),
                        Boolean.valueOf(green.get("hours24")),
                        number(green.get("responseMinutes")),
                        green.get("contactPhone"));
    }

    private RenewalClause renewal() {
        Map<String, String> clause = below(ContentField.AUTOMATIC_RENEWAL);
        return clause.isEmpty()
                ? null
                : new RenewalClause(number(clause.get("years")), number(clause.get("noticeDays")));
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    /** The values of one field, by the rest of their paths. */
    private Map<String, String> below(ContentField field) {
        String start = field.at() + ".";
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(start))
                .collect(Collectors.toMap(
                        value -> value.getKey().substring(start.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /**
     * One value that is not the same in two versions.
     *
     * @param path where it stands, as {@code frequencies.MEDICAL_ROUNDS.times}
     * @param oldValue null where the older has none
     * @param newValue null where the newer has none
     */
    @Schema(name = "AgreementChangedField")
    record Changed(String path, Label label, String oldValue, String newValue) {}

    /** What differs in another version, in the order of the paths. */
    List<Changed> changedTo(ContentFields other) {
        List<Changed> changed = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(values.keySet());
        paths.addAll(other.values.keySet());
        for (String path : paths) {
            String before = values.get(path);
            String after = other.values.get(path);
            if (!Objects.equals(before, after)) {
                changed.add(new Changed(path, ContentField.of(path).label(), before, after));
            }
        }
        return changed;
    }
}
