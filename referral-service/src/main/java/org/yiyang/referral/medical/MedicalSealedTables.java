package org.yiyang.referral.medical;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;
import org.yiyang.kit.secret.Context;

/** All that this service seals: forms, slips, what people said, and the records of care at home. */
@ApplicationScoped
class MedicalSealedTables implements SealedTables {
    private static final String WORDS = "person_words";
    private static final String REFERRAL = "referral_id";

    @Override
    public List<SealedTable> tables() {
        return List.of(
                SealedTable.of("referral_form", REFERRAL)
                        .sealed("brief", "impression", "present_illness", "past_history", "treatment", "allergies")
                        .sealed("health_record_no", "patient", "doctor", "primary_diagnosis", "other_diagnoses")
                        .sealed("medicines"),
                SealedTable.of("return_slip", REFERRAL)
                        .sealed("diagnosis", "main_results", "treatment", "next_plan", "rehab_advice", "inpatient_no")
                        .sealed(
                                "patient",
                                "doctor",
                                "primary_diagnosis",
                                "other_diagnoses",
                                "medicines",
                                "follow_up_on"),
                SealedTable.of("referral_handover", REFERRAL).sealed("sender_doctor", "receiver_doctor"),
                SealedTable.of(WORDS, REFERRAL)
                        .keyed("occasion", String.class)
                        .sealed("words", MedicalSealedTables::words),
                SealedTable.of("home_bed_content", "home_bed_id")
                        .sealed("illness", "address", "care_plan", "team_names"),
                SealedTable.of("home_bed_visit", "id").sealed("note"),
                SealedTable.of("home_visit_content", "home_visit_id").sealed("illness", "address", "note"),
                SealedTable.of("consultation_answer", "consultation_id").sealed("opinion", "prescription"),
                SealedTable.of("dispatch_shift", "id").sealed("notes"));
    }

    /** As PersonWords has it: two rows of one referral do not open in each other's place. */
    private static Context words(RowView row) {
        return Context.of(
                WORDS, "words_" + row.getColumn("occasion", String.class), row.getColumn(REFERRAL, UUID.class));
    }
}
