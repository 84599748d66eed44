alter table known_institution add column replaced_by_id binary(16)
