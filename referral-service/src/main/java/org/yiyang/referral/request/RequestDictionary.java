package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of requests whose labels are published. */
@ApplicationScoped
class RequestDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(RequestStatus.class, DeclineReason.class, RequestEnd.class);
    }
}
