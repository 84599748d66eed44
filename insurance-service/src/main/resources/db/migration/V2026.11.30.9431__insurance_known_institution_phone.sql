alter table known_institution add column phone varchar(40)
