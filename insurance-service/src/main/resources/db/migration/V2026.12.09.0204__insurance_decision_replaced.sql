alter table designation_decided_period add column replaced_by_id binary(16)
