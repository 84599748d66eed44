package org.yiyang.institution.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiyang.institution.registry.entry.RegistrationPeriod;
import org.yiyang.institution.registry.search.NamePieces;
import org.yiyang.kit.text.NormalForm;

/** By which names an institution is found: its present and its earlier ones, and the pieces of them. */
@Embeddable
class NameIndex {
    static final int NAME_KEY_LENGTH = 300;
    private static final int NAMES_MAX = 15;

    /** The normal form of the present name, which is unique among the units of one parent. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "search_names")
    private String text;

    @ElementCollection
    @CollectionTable(name = "institution_name_piece", joinColumns = @JoinColumn(name = "institution_id"))
    @Column(name = "piece")
    private Set<String> pieces = new HashSet<>();

    static String nameKey(String name) {
        return NormalForm.key(name, NAME_KEY_LENGTH);
    }

    /** Makes it found by its name and by the names of these rows, the newest last. */
    void follow(String name, List<RegistrationPeriod> rows) {
        nameKey = nameKey(name);
        List<String> names = rows.stream().map(row -> row.entry().name()).toList();
        text = NamePieces.joined(names.subList(Math.max(0, names.size() - NAMES_MAX), names.size()));
        Set<String> wanted = NamePieces.ofJoined(text);
        pieces.retainAll(wanted);
        pieces.addAll(wanted);
    }
}
