alter table known_institution add column hospital_level varchar(20)
