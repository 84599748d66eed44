package org.yiyang.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** The words of forms. */
@ApplicationScoped
class FormWords {
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final KnownRegions regions;

    FormWords(Dictionaries dictionaries, PageWords words, KnownRegions regions) {
        this.dictionaries = dictionaries;
        this.words = words;
        this.regions = regions;
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    FormDrawing.Words in(Language language) {
        return new FormDrawing.Words(dictionaries, words, language);
    }

    /** Which regions the visitor may name. */
    RegionChoices regions(Visitor visitor) {
        String own = visitor.signedIn().claims().region();
        return new RegionChoices(own, () -> regions.within(visitor.asker(), own));
    }

    String title(Operation operation, Visitor visitor) {
        return new Verbs(dictionaries, words).of(operation, operation.kind(), visitor);
    }
}
