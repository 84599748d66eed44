alter table family_doctor_contract add column last_on date null
