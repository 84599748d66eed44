package org.yiyang.insurance.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.bulk.ImportFailure;
import org.yiyang.kit.bulk.ImportJson;
import org.yiyang.kit.bulk.ImportStatus;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of imports. */
@ApplicationScoped
class ImportDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(ImportFailure.class, ImportStatus.class, ImportJson.RowOutcome.class);
    }
}
