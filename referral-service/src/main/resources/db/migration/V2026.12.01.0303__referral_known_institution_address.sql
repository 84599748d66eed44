alter table known_institution add column address varchar(200)
