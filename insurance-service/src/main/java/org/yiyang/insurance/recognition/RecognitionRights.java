package org.yiyang.insurance.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** A recognition is the matter of the pool that recognises; the designating one may look. */
@ApplicationScoped
class RecognitionRights extends Rights<Recognition> {
    RecognitionRights(Actions actions) {
        super(actions, RecognitionResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Recognition recognition) {
        return caller.scope().coversRegion(recognition.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Recognition recognition) {
        return new Refused(RecognitionRefusal.REGION_NOT_YOURS, recognition.region());
    }
}
