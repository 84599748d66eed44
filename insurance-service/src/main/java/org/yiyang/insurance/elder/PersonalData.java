package org.yiyang.insurance.elder;

import org.yiyang.kit.secret.CitizenId;

/** An elder in plain words, on the way between a request and the sealed columns; prints nothing of itself. */
record PersonalData(String name, CitizenId citizenId, String phone) {
    Sex sex() {
        return citizenId.male() ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
