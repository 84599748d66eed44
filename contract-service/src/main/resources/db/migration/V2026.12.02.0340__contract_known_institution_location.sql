alter table known_institution add column latitude double, add column longitude double
