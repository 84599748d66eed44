package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.supervision.EnteredRecordReads;
import org.yiyang.institution.supervision.RecordReader;

/** What is shown of population bases. */
@ApplicationScoped
class PopulationBaseReads
        extends EnteredRecordReads<PopulationBase, PopulationBaseRepository.Filter, PopulationBaseJson.View> {
    PopulationBaseReads(PopulationBaseRepository repository, RecordReader reader) {
        super(repository, reader, PopulationBaseResource.class);
    }

    @Override
    protected PopulationBaseJson.View view(PopulationBase entered, List<String> allowedActions) {
        return new PopulationBaseJson.View(entered.snapshot(), entered.version(), allowedActions);
    }
}
