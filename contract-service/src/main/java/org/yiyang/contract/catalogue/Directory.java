package org.yiyang.contract.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yiyang.kit.refusal.Refused;

/** The directory of services that holds in a region on a day: for each code the entry that counts there. */
public final class Directory {
    private final Map<String, Standing> entries = new TreeMap<>();

    /**
     * An entry that holds on the day.
     *
     * @param regionCode whose directory it stands in
     */
    public record Standing(String code, String regionCode, ItemTerms terms, LocalDate validFrom, LocalDate validTo) {
        /** The whole country first, then from the province down. */
        private int depth() {
            return regionCode.equals(ServiceItem.NATION) ? 0 : regionCode.length();
        }

        public boolean basic() {
            return terms.itemClass() == ItemClass.BASIC;
        }

        /** Whether it may not be given there; without a place, whether it may not be given somewhere. */
        public boolean forbiddenIn(ServiceScene scene) {
            return terms.forbiddenIn(scene);
        }
    }

    private Directory() {}

    /**
     * Draws the directory of a region from the entries of itself and of all above it: the nearest counts, but what is
     * forbidden above stays forbidden below.
     */
    public static Directory of(Collection<Standing> standing) {
        Directory directory = new Directory();
        standing.stream().sorted(Comparator.comparingInt(Standing::depth)).forEach(directory::take);
        return directory;
    }

    private void take(Standing nearer) {
        Standing above = entries.get(nearer.code());
        if (above == null || !above.terms().negative()) {
            entries.put(nearer.code(), nearer);
        }
    }

    /** In the order of their codes. */
    List<Standing> all() {
        return List.copyOf(entries.values());
    }

    public Optional<Standing> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Refuses codes that the directory does not have on the day, naming the first. */
    public void mustKnow(Collection<String> codes, String pointer) {
        new TreeSet<>(codes)
                .stream().filter(code -> !entries.containsKey(code)).findFirst().ifPresent(code -> {
                    throw new Refused(CatalogueRefusal.ITEM_UNKNOWN, code).at(pointer);
                });
    }

    /** The first of these codes that the directory forbids there, in the order of their names. */
    public Optional<Standing> firstForbidden(Collection<String> codes, ServiceScene scene) {
        return new TreeSet<>(codes)
                .stream()
                        .map(entries::get)
                        .filter(one -> one != null && one.forbiddenIn(scene))
                        .findFirst();
    }
}
