insert into count_kind (kind) values ('PERFORMANCE'), ('FAMILY_DOCTOR')
