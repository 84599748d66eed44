alter table elder_former_number modify column citizen_id_sealed varbinary(200) not null
