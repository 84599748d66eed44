alter table agreement_amendment
    add column medical_sign_method varchar(20),
    add column care_sign_method varchar(20)
