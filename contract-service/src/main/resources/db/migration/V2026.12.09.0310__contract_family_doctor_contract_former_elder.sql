-- The record with which a contract was signed, where that was merged into the elder's; null for any other.
alter table family_doctor_contract add column former_elder_id binary(16);
