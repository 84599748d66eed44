package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.referral.medical.Seals.Row;

/** A return slip as it is kept: every column sealed. */
@Entity
@Table(name = "return_slip")
class SealedSlip {
    private static final String TABLE = "return_slip";

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    private byte[] diagnosis;

    @Column(name = "main_results")
    private byte[] mainResults;

    private byte[] treatment;

    @Column(name = "next_plan")
    private byte[] nextPlan;

    @Column(name = "rehab_advice")
    private byte[] rehabAdvice;

    @Column(name = "inpatient_no")
    private byte[] inpatientNo;

    private byte[] patient;
    private byte[] doctor;

    @Column(name = "primary_diagnosis")
    private byte[] primaryDiagnosis;

    @Column(name = "other_diagnoses")
    private byte[] otherDiagnoses;

    private byte[] medicines;

    @Column(name = "follow_up_on")
    private byte[] followUpOn;

    /** For JPA. */
    protected SealedSlip() {}

    SealedSlip(UUID referralId) {
        this.referralId = referralId;
    }

    UUID referralId() {
        return referralId;
    }

    void seal(ReturnSlip slip, Seals seals) {
        Row row = new Row(TABLE, referralId);
        diagnosis = seals.seal(row, "diagnosis", slip.diagnosis());
        mainResults = seals.seal(row, "main_results", slip.mainResults());
        treatment = seals.seal(row, "treatment", slip.treatment());
        nextPlan = seals.seal(row, "next_plan", slip.nextPlan());
        rehabAdvice = seals.seal(row, "rehab_advice", slip.rehabAdvice());
        inpatientNo = seals.seal(row, "inpatient_no", slip.inpatientNo());
        patient = seals.sealRecord(row, "patient", slip.patient());
        doctor = seals.sealRecord(row, "doctor", slip.doctor());
        primaryDiagnosis = seals.sealRecord(row, "primary_diagnosis", slip.primaryDiagnosis());
        otherDiagnoses = seals.sealRecord(row, "other_diagnoses", slip.otherDiagnoses());
        medicines = seals.sealRecord(row, "medicines", slip.medicines());
        followUpOn = seals.sealRecord(row, "follow_up_on", slip.followUpOn());
    }

    ReturnSlip open(Seals seals) {
        Row row = new Row(TABLE, referralId);
        return new ReturnSlip(
                seals.open(row, "diagnosis", diagnosis),
                seals.open(row, "main_results", mainResults),
                seals.open(row, "treatment", treatment),
                seals.open(row, "next_plan", nextPlan),
                seals.open(row, "rehab_advice", rehabAdvice),
                seals.open(row, "inpatient_no", inpatientNo),
                seals.openRecord(row, "patient", patient, Patient.class),
                seals.openRecord(row, "doctor", doctor, Doctor.class),
                seals.openRecord(row, "primary_diagnosis", primaryDiagnosis, Diagnosis.class),
                seals.openList(row, "other_diagnoses", otherDiagnoses, Diagnosis[].class),
                seals.openList(row, "medicines", medicines, Medicine[].class),
                seals.openRecord(row, "follow_up_on", followUpOn, LocalDate.class));
    }
}
