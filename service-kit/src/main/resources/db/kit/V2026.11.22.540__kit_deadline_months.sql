alter table deadline add column months int
