package org.yiyang.institution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.supervision.EnteredRecordReads;
import org.yiyang.institution.supervision.RecordReader;

/** What is shown of declared indicators. */
@ApplicationScoped
class IndicatorReads extends EnteredRecordReads<Indicator, IndicatorRepository.Filter, IndicatorJson.View> {
    IndicatorReads(IndicatorRepository repository, RecordReader reader) {
        super(repository, reader, IndicatorResource.class);
    }

    @Override
    protected IndicatorJson.View view(Indicator entered, List<String> allowedActions) {
        return new IndicatorJson.View(entered.snapshot(), entered.version(), allowedActions);
    }
}
