package org.yiyang.insurance.elder;

import java.time.LocalDate;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/** An elder in plain words, on the way between a request and the sealed columns; prints nothing of itself. */
record PersonalData(String name, IdentityDocument document, String phone) {
    Sex sex() {
        return document.sex();
    }

    /** What two records of one person have in common, whatever the documents say: the name, the birth date and the sex. */
    String likeness() {
        return NormalForm.forSearch(name) + "|" + document.birthDate() + "|" + sex();
    }

    /** Refuses a day before the birth; null is no day. */
    void mustBeBornBy(LocalDate day, String pointer) {
        if (day != null && day.isBefore(document.birthDate())) {
            throw new Refused(ElderRefusal.BEFORE_BIRTH).at(pointer);
        }
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
