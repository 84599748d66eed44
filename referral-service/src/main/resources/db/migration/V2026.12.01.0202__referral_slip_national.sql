alter table return_slip
    add column inpatient_no varbinary(300),
    add column patient blob,
    add column doctor blob,
    add column primary_diagnosis blob,
    add column other_diagnoses blob,
    add column medicines blob
