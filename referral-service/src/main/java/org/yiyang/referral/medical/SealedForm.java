package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.referral.medical.Seals.Row;

/** A referral form as it is kept: every column sealed. */
@Entity
@Table(name = "referral_form")
class SealedForm {
    private static final String TABLE = "referral_form";

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    private byte[] brief;
    private byte[] impression;

    @Column(name = "present_illness")
    private byte[] presentIllness;

    @Column(name = "past_history")
    private byte[] pastHistory;

    private byte[] treatment;
    private byte[] allergies;

    @Column(name = "health_record_no")
    private byte[] healthRecordNo;

    private byte[] patient;
    private byte[] doctor;

    @Column(name = "primary_diagnosis")
    private byte[] primaryDiagnosis;

    @Column(name = "other_diagnoses")
    private byte[] otherDiagnoses;

    private byte[] medicines;

    /** For JPA. */
    protected SealedForm() {}

    SealedForm(UUID referralId) {
        this.referralId = referralId;
    }

    UUID referralId() {
        return referralId;
    }

    void seal(MedicalForm form, Seals seals) {
        Row row = new Row(TABLE, referralId);
        brief = seals.seal(row, "brief", form.brief());
        impression = seals.seal(row, "impression", form.impression());
        presentIllness = seals.seal(row, "present_illness", form.presentIllness());
        pastHistory = seals.seal(row, "past_history", form.pastHistory());
        treatment = seals.seal(row, "treatment", form.treatment());
        allergies = seals.seal(row, "allergies", form.allergies());
        healthRecordNo = seals.seal(row, "health_record_no", form.healthRecordNo());
        patient = seals.sealRecord(row, "patient", form.patient());
        doctor = seals.sealRecord(row, "doctor", form.doctor());
        primaryDiagnosis = seals.sealRecord(row, "primary_diagnosis", form.primaryDiagnosis());
        otherDiagnoses = seals.sealRecord(row, "other_diagnoses", form.otherDiagnoses());
        medicines = seals.sealRecord(row, "medicines", form.medicines());
    }

    MedicalForm open(Seals seals) {
        Row row = new Row(TABLE, referralId);
        return new MedicalForm(
                seals.open(row, "brief", brief),
                seals.open(row, "impression", impression),
                seals.open(row, "present_illness", presentIllness),
                seals.open(row, "past_history", pastHistory),
                seals.open(row, "treatment", treatment),
                seals.open(row, "allergies", allergies),
                seals.open(row, "health_record_no", healthRecordNo),
                seals.openRecord(row, "patient", patient, Patient.class),
                seals.openRecord(row, "doctor", doctor, Doctor.class),
                seals.openRecord(row, "primary_diagnosis", primaryDiagnosis, Diagnosis.class),
                seals.openList(row, "other_diagnoses", otherDiagnoses, Diagnosis[].class),
                seals.openList(row, "medicines", medicines, Medicine[].class));
    }
}
