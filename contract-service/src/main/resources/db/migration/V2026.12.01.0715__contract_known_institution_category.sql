alter table known_institution add column category varchar(40), add column hospital_level varchar(20)
